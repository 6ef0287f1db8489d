import { tags } from '../../../../model/controls/tags';
import { attack } from '../../../../model/detections/attack';
import type { Detection } from '../../detection';
import { calls } from '../../trail-pattern';

/** Policies go by tags. */
export function secretTagsChanged(): Detection {
  return {
    id: 'secret-tags-changed',
    intent: 'Somebody changes the tags of a secret outside deployment',
    severity: 'medium',
    control: tags.kept,
    techniques: [attack.accountManipulation],
    carrier: 'event-rule',
    exempts: { deployment: 'It makes such changes, from reviewed plans' },
    runbook: [
      'Name the tags in `requestParameters`: those that policies go by open or close access',
      'Apply the plan, which sets them again',
    ],
    falseAlarms: ['Tools that tag for costs'],
    blindSpots: ['CreateSecret sets tags, too'],
    page: 'https://docs.aws.amazon.com/secretsmanager/latest/userguide/managing-secrets_tagging.html',
    pattern: () => calls('secretsmanager', ['TagResource', 'UntagResource']),
  };
}
