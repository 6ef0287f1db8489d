import { access } from '../../../../model/controls/access';
import { attack } from '../../../../model/detections/attack';
import type { Detection } from '../../detection';
import { type DecoysProps, listed } from '../../detection-options';
import { calls, wildcards } from '../../trail-pattern';

const NAME = /^[\w/+=.@-]{1,512}$/;

/**
 * Nobody has a reason to look at a decoy.
 *
 * @throws when `secrets` is empty, or has a malformed entry
 */
export function decoyTouched(options: DecoysProps): Detection {
  const secrets = listed('secrets', options.secrets, NAME);
  // The name, the ARN without the six characters that AWS adds, and with them.
  const secretId = [...secrets, ...wildcards(secrets.flatMap((name) => [`*:secret:${name}`, `*:secret:${name}-*`]))];
  return {
    id: 'decoy-touched',
    intent: 'Somebody describes or reads a decoy, or is denied it',
    severity: 'critical',
    control: access.leastPrivilege,
    techniques: [attack.cloudSecrets, attack.serviceDiscovery],
    carrier: 'event-rule',
    exempts: { deployment: 'Terraform reads the decoy when it refreshes' },
    runbook: [
      'Revoke the sessions of the principal in `userIdentity`, and deactivate its key',
      'List everything that it did since its first event, in every account',
      'Rotate every secret that it read',
      'Give the decoy another name: this one is known now',
    ],
    falseAlarms: [
      'A scanner of your own that describes every secret',
      'A secret whose name is that of the decoy, continued by a hyphen',
    ],
    blindSpots: [
      'ListSecrets shows the decoy among others, and names none in its event',
      'A denied call in whose event AWS leaves the request out',
      'A batch is seen by the GetSecretValue events of its secrets',
    ],
    page: 'https://docs.aws.amazon.com/secretsmanager/latest/userguide/cloudtrail_log_entries.html',
    pattern: () => calls('secretsmanager', ['DescribeSecret', 'GetSecretValue'], { requestParameters: { secretId } }),
  };
}
