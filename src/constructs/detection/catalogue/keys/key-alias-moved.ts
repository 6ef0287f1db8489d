import { keys } from '../../../../model/controls/keys';
import { attack } from '../../../../model/detections/attack';
import type { Detection } from '../../detection';
import { calls } from '../../trail-pattern';

/** What goes by the alias encrypts under another key. */
export function keyAliasMoved(): Detection {
  return {
    id: 'key-alias-moved',
    intent: 'Somebody moves or deletes the alias of a key for secrets outside deployment',
    severity: 'high',
    control: keys.custody,
    techniques: [attack.accountManipulation],
    carrier: 'event-rule',
    exempts: { deployment: 'It makes such changes, from reviewed plans' },
    runbook: [
      'Look which key the alias means now',
      'Apply the plan, which moves it back',
      'Secrets name their key by its ARN, and are not touched; whatever goes by the alias is',
    ],
    falseAlarms: ['Somebody makes a change by hand that a plan should make'],
    blindSpots: [],
    page: 'https://docs.aws.amazon.com/kms/latest/developerguide/alias-access.html',
    pattern: () =>
      calls('kms', ['DeleteAlias', 'UpdateAlias'], {
        requestParameters: { aliasName: [{ prefix: 'alias/secrets/' }] },
      }),
  };
}
