import { audit } from '../../../../model/controls/audit';
import { attack } from '../../../../model/detections/attack';
import type { Detection } from '../../detection';
import { findings } from '../../trail-pattern';

/** Several findings belong to one attack. */
export function guarddutySequence(): Detection {
  return {
    id: 'guardduty-sequence',
    intent: 'GuardDuty finds the sequence of an attack',
    severity: 'critical',
    control: audit.monitoring,
    techniques: [attack.cloudAccounts],
    carrier: 'event-rule',
    exempts: {},
    runbook: [
      'Read the sequence in the finding from its first event',
      'Revoke the sessions of every principal that it names',
      'Rotate every secret that they could read',
    ],
    falseAlarms: ['Few: a sequence needs several findings'],
    blindSpots: [],
    page: 'https://docs.aws.amazon.com/guardduty/latest/ug/guardduty-attack-sequence-finding-types.html',
    pattern: () => findings('aws.guardduty', 'GuardDuty Finding', { type: [{ prefix: 'AttackSequence:' }] }),
  };
}
