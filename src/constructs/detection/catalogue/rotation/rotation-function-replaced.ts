import { rotation } from '../../../../model/controls/rotation';
import { attack } from '../../../../model/detections/attack';
import type { Detection } from '../../detection';
import { calls } from '../../trail-pattern';

/** The function sees the old value and the new one. */
export function rotationFunctionReplaced(): Detection {
  return {
    id: 'rotation-function-replaced',
    intent: 'Somebody gives a secret another rotation function outside deployment',
    severity: 'critical',
    control: rotation.integrity,
    techniques: [attack.accountManipulation, attack.cloudSecrets],
    carrier: 'event-rule',
    exempts: { deployment: 'It makes such changes, from reviewed plans' },
    runbook: [
      'Read the ARN of the function in `requestParameters`: if it is not yours, it has the values of the secret',
      'Apply the plan, which names the right one',
      'Change the password in the system itself, then rotate',
    ],
    falseAlarms: ['Somebody makes a change by hand that a plan should make'],
    blindSpots: [],
    page: 'https://docs.aws.amazon.com/secretsmanager/latest/apireference/API_RotateSecret.html',
    pattern: () =>
      calls('secretsmanager', ['RotateSecret'], { requestParameters: { rotationLambdaARN: [{ exists: true }] } }),
  };
}
