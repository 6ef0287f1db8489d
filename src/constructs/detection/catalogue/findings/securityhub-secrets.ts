import { audit } from '../../../../model/controls/audit';
import { attack } from '../../../../model/detections/attack';
import type { Detection } from '../../detection';
import { findings } from '../../trail-pattern';

/** A control has found a secret or key that is not as it must be. */
export function securityhubSecrets(): Detection {
  return {
    id: 'securityhub-secrets',
    intent: 'Security Hub finds a secret or key that fails a control',
    severity: 'low',
    control: audit.configuration,
    techniques: [attack.cloudSecrets],
    carrier: 'event-rule',
    exempts: {},
    runbook: [
      'Read the control in the finding',
      'Repair it in the code of the secret, or suppress it with a reason there',
    ],
    falseAlarms: ['secretsmanager-using-cmk counts keys of another account as missing'],
    blindSpots: ['Findings of OCSF have another form, and are not read'],
    page: 'https://docs.aws.amazon.com/securityhub/latest/userguide/securityhub-cwe-all-findings.html',
    pattern: () =>
      findings('aws.securityhub', 'Security Hub Findings - Imported', {
        findings: {
          Resources: { Type: ['AwsKmsKey', 'AwsSecretsManagerSecret'] },
          Compliance: { Status: ['FAILED'] },
          Workflow: { Status: ['NEW'] },
          RecordState: ['ACTIVE'],
        },
      }),
  };
}
