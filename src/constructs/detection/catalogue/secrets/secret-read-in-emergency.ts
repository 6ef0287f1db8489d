import { administration } from '../../../../model/controls/administration';
import { attack } from '../../../../model/detections/attack';
import type { Detection } from '../../detection';
import { eventWildcards } from '../../event-pattern';
import { calls, READS, wildcards } from '../../trail-pattern';

/** Whoever has the keys to everything is watched. */
export function secretReadInEmergency(): Detection {
  return {
    id: 'secret-read-in-emergency',
    intent: 'Somebody reads the value of a secret with a role for emergencies',
    severity: 'high',
    control: administration.emergencyUse,
    techniques: [attack.cloudAccounts, attack.cloudSecrets],
    carrier: 'event-rule',
    exempts: {},
    runbook: [
      'Look for the incident that the role was used for',
      'If there is none, revoke the sessions of the role and its users’ keys',
      'Rotate every secret that was read, once the incident is over',
    ],
    falseAlarms: ['A drill'],
    blindSpots: ['Who assumed the role is in the AssumeRole event, not in this one'],
    page: 'https://docs.aws.amazon.com/awscloudtrail/latest/userguide/cloudtrail-event-reference-user-identity.html',
    pattern: (scope) =>
      calls('secretsmanager', READS, {
        userIdentity: { sessionContext: { sessionIssuer: { arn: wildcards(eventWildcards(['break-glass'], scope)) } } },
      }),
  };
}
