import { rotation } from '../../../../model/controls/rotation';
import { attack } from '../../../../model/detections/attack';
import type { Detection } from '../../detection';
import { calls } from '../../trail-pattern';

/** Whoever moves a label decides what the current value is. */
export function secretLabelMoved(): Detection {
  return {
    id: 'secret-label-moved',
    intent: 'Somebody moves a staging label by hand',
    severity: 'high',
    control: rotation.integrity,
    techniques: [attack.accountManipulation],
    carrier: 'event-rule',
    exempts: {
      deployment: 'It seeds values from reviewed plans',
      rotation: 'Every rotation ends with it',
      rollback: 'It is what the role is for',
    },
    runbook: [
      'Compare the versions before and after: `cdktf-aws-secrets rollback` lists them',
      'Move AWSCURRENT back if the workload fails with the new value',
      'Ask who moved it, and for which incident',
    ],
    falseAlarms: ['A rollback by somebody whose role is not among those for it'],
    blindSpots: ['Rotation functions move labels too, and are left out'],
    page: 'https://docs.aws.amazon.com/secretsmanager/latest/apireference/API_UpdateSecretVersionStage.html',
    pattern: () => calls('secretsmanager', ['UpdateSecretVersionStage']),
  };
}
