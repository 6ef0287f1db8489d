import { LEAST_PRIVILEGE } from '../../../model/frameworks';
import { MANDATORY_TAG_KEYS } from '../../../model/mandatory-tag-keys';
import { request } from '../../../model/policy/conditions';
import { PolicyStatement } from '../../../model/policy/statement';
import { exceptExempt } from '../exempt-roles';
import { type Guardrail, sidOf } from '../guardrail';
import { notServiceManaged } from '../service-managed';

const id = 'secret-retagging';
const exempts = { deployment: 'Tags are changed in a pull request, and applied by Terraform' };

/**
 * The mandatory tags of a secret are changed by deployment alone. Where access goes by tags, whoever may set `App` or
 * `Owner` gives the secret to whom they like.
 */
export function secretRetagging(): Guardrail {
  return {
    id,
    type: 'SERVICE_CONTROL_POLICY',
    intent: 'Nobody but deployment changes a mandatory tag of a secret',
    cannotExpress: [
      'A secret without the tag `DataClassification` is not recognised: anybody who may tag can give it the mandatory tags once.',
      'AWS does not document whether the tags of a secret that is being created count as tags that it has: if so, deployment alone creates secrets with tags.',
      'Other tags are free, so access must not go by them.',
    ],
    exempts,
    scope: ['O01', 'S04', 'A09'],
    frameworks: LEAST_PRIVILEGE,
    page: 'https://docs.aws.amazon.com/secretsmanager/latest/userguide/auth-and-access-abac.html',
    statements: (scope) => [
      PolicyStatement.deny({
        sid: sidOf(id),
        actions: ['secretsmanager:TagResource'],
        resources: ['*'],
        conditions: [
          // AWS asks for this action also when a secret is created with tags: then it has none yet.
          request('Null', 'aws:ResourceTag/DataClassification', ['false']),
          // Condition keys find a tag in any spelling of its case: `app` beside `App` would be taken for it.
          request('ForAnyValue:StringEqualsIgnoreCase', 'aws:TagKeys', MANDATORY_TAG_KEYS),
          notServiceManaged(),
          ...exceptExempt({ id, exempts }, scope),
        ],
      }),
    ],
  };
}
