import { access } from '../../../../model/controls/access';
import { attack } from '../../../../model/detections/attack';
import type { Detection } from '../../detection';
import { calls } from '../../trail-pattern';

/** One call decrypts a whole tree of parameters. */
export function parametersReadInBulk(): Detection {
  return {
    id: 'parameters-read-in-bulk',
    intent: 'Somebody reads all parameters below a path with their values decrypted',
    severity: 'medium',
    control: access.leastPrivilege,
    techniques: [attack.cloudSecrets],
    carrier: 'event-rule',
    exempts: {},
    runbook: [
      'Find the path in `requestParameters` and the principal in `userIdentity`',
      'Ask its owner whether the workload starts by reading its tree',
      'Otherwise revoke its sessions, and rotate what lies below the path',
    ],
    falseAlarms: ['Workloads that read their configuration at start: exempt their roles'],
    blindSpots: ['GetParameters reads ten at a time without a path'],
    page: 'https://docs.aws.amazon.com/service-authorization/latest/reference/list_awssystemsmanager.html',
    pattern: () =>
      calls('ssm', ['GetParametersByPath'], { requestParameters: { recursive: [true], withDecryption: [true] } }),
  };
}
