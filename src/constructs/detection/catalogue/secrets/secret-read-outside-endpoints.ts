import { perimeter } from '../../../../model/controls/perimeter';
import { attack } from '../../../../model/detections/attack';
import type { Detection } from '../../detection';
import { type ExpectedEndpointsProps, listed } from '../../detection-options';
import { calls, READS } from '../../trail-pattern';

/**
 * A credential that left its network is a stolen one.
 *
 * @throws when `vpcEndpoints` is empty, or has a malformed entry
 */
export function secretReadOutsideEndpoints(options: ExpectedEndpointsProps): Detection {
  const vpcEndpoints = listed('vpcEndpoints', options.vpcEndpoints, /^vpce-[0-9a-f]{8,17}$/);
  return {
    id: 'secret-read-outside-endpoints',
    intent: 'Somebody reads the value of a secret from outside the expected VPC endpoints',
    severity: 'high',
    control: perimeter.networks,
    techniques: [attack.cloudSecrets, attack.cloudAccounts],
    carrier: 'event-rule',
    exempts: {},
    runbook: [
      'Compare `sourceIPAddress` with the networks of the workload',
      'If it is none of them, the credentials were taken out: revoke the sessions of the role',
      'Rotate the secret, and find out where the credentials were read',
    ],
    falseAlarms: ['People who read in an emergency, or in the console', 'A new VPC whose endpoint was not added here'],
    blindSpots: ['AWS services that read for somebody come from an address of AWS, and are left out'],
    page: 'https://docs.aws.amazon.com/vpc/latest/privatelink/vpc-endpoints-access.html',
    pattern: () =>
      calls('secretsmanager', READS, {
        vpcEndpointId: [{ 'anything-but': vpcEndpoints }, { exists: false }],
        sourceIPAddress: [{ 'anything-but': { suffix: ['.amazonaws.com', 'AWS Internal'] } }],
      }),
  };
}
