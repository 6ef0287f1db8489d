import { tags } from '../../../../model/controls/tags';
import { request } from '../../../../model/policy/conditions';
import { PolicyStatement } from '../../../../model/policy/statement';
import { changedTags, GUARDED_TAG_KEYS } from '../../changed-tags';
import { exceptExempt } from '../../exempt-roles';
import { type Guardrail, sidOf } from '../../guardrail';
import { keysForSecrets, RECOGNISED_BY_TAG } from './keys-for-secrets';

const id = 'key-retagging';
const exempts = { deployment: 'Tags are changed in a pull request, and applied by Terraform' };

/** The mandatory tags of a key for secrets stay as they are: the other guardrails know the key by them. */
export function keyRetagging(): Guardrail {
  return {
    id,
    type: 'SERVICE_CONTROL_POLICY',
    control: tags.kept,
    intent:
      'Nobody but deployment changes a mandatory tag of a key for secrets or that of its deletion protection, or takes it away',
    cannotExpress: [
      RECOGNISED_BY_TAG,
      'One of these tags that a key does not have can be set once by anybody who can tag.',
    ],
    exempts,
    page: 'https://docs.aws.amazon.com/kms/latest/developerguide/tag-authorization.html',
    statements: (scope) => {
      const conditions = [keysForSecrets(), ...exceptExempt({ id, exempts }, scope)];
      return [
        ...changedTags(sidOf(id), { actions: ['kms:TagResource'], resources: ['*'], conditions }),
        PolicyStatement.deny({
          sid: `${sidOf(id)}Untag`,
          actions: ['kms:UntagResource'],
          resources: ['*'],
          conditions: [
            ...conditions,
            // Condition keys find a tag in any spelling of its case: `app` beside `App` would be taken for it.
            request('ForAnyValue:StringEqualsIgnoreCase', 'aws:TagKeys', GUARDED_TAG_KEYS),
          ],
        }),
      ];
    },
  };
}
