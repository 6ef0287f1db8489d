import { rotation } from '../../../../model/controls/rotation';
import { attack } from '../../../../model/detections/attack';
import type { Detection } from '../../detection';
import { listed, type RotationFunctionNamesProps } from '../../detection-options';
import { calls, wildcards } from '../../trail-pattern';

/**
 * Its code, layers and role decide what happens to the values.
 *
 * @throws when `functions` is empty, or has a malformed entry
 */
export function rotationFunctionChanged(options: RotationFunctionNamesProps): Detection {
  const functions = listed('functions', options.functions, /^[\w*-]+$/);
  return {
    id: 'rotation-function-changed',
    intent: 'Somebody changes the code, layers, configuration or policy of a rotation function outside deployment',
    severity: 'critical',
    control: rotation.integrity,
    techniques: [attack.serverless, attack.accountManipulation],
    carrier: 'event-rule',
    exempts: { deployment: 'It makes such changes, from reviewed plans' },
    runbook: [
      'Stop rotations with the function: `CancelRotateSecret` for each secret that names it',
      'Compare its code with the package that was deployed',
      'Apply the plan, then rotate every secret that it has rotated since',
    ],
    falseAlarms: ['Somebody makes a change by hand that a plan should make'],
    blindSpots: ['A layer that is given by its ARN can be changed only by a new version'],
    page: 'https://docs.aws.amazon.com/service-authorization/latest/reference/list_awslambda.html',
    pattern: () =>
      calls(
        'lambda',
        [{ prefix: 'UpdateFunctionCode' }, { prefix: 'UpdateFunctionConfiguration' }, { prefix: 'AddPermission' }],
        { requestParameters: { functionName: wildcards(functions.map((name) => `*${name}`)) } },
      ),
  };
}
