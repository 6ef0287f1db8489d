import { audit } from '../../../../model/controls/audit';
import { attack } from '../../../../model/detections/attack';
import type { Detection } from '../../detection';
import { findings } from '../../trail-pattern';

/** Types about credentials: GuardDuty has others about networks, machines and malware. */
const GUARDDUTY_TYPES = [
  'CredentialAccess:',
  'DefenseEvasion:IAMUser/',
  'Discovery:IAMUser/',
  'Exfiltration:IAMUser/',
  'Impact:IAMUser/',
  'InitialAccess:IAMUser/',
  'PenTest:IAMUser/',
  'Persistence:IAMUser/',
  'Policy:IAMUser/',
  'PrivilegeEscalation:IAMUser/',
  'Recon:IAMUser/',
  'Stealth:IAMUser/',
  'UnauthorizedAccess:IAMUser/',
];

/** GuardDuty has learned what is usual. */
export function guarddutyCredentials(): Detection {
  return {
    id: 'guardduty-credentials',
    intent: 'GuardDuty finds that credentials are stolen or misused',
    severity: 'high',
    control: audit.monitoring,
    techniques: [attack.cloudAccounts, attack.cloudSecrets],
    carrier: 'event-rule',
    exempts: {},
    runbook: [
      'Read the principal and the calls in the finding',
      'Revoke the sessions of the principal',
      'Rotate the secrets that it read, which a query of the trail names',
    ],
    falseAlarms: ['New habits of a workload look unusual for some days'],
    blindSpots: ['GuardDuty learns for days before it finds what is unusual'],
    page: 'https://docs.aws.amazon.com/guardduty/latest/ug/guardduty_finding-types-iam.html',
    pattern: () =>
      findings('aws.guardduty', 'GuardDuty Finding', {
        type: GUARDDUTY_TYPES.map((prefix) => ({ prefix })),
      }),
  };
}
