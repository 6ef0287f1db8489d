import { tags } from '../../../../model/controls/tags';
import { DELETION_PROTECTION_TAG } from '../../../../model/deletion-protection';
import { MANDATORY_TAG_KEYS } from '../../../../model/mandatory-tag-keys';
import { request } from '../../../../model/policy/conditions';
import { PolicyStatement } from '../../../../model/policy/statement';
import { exceptExempt } from '../../exempt-roles';
import { type Guardrail, sidOf } from '../../guardrail';

const id = 'secret-untagging';
const exempts = { deployment: 'Deletion protection is lifted in a pull request; the mandatory tags stay' };

/**
 * The mandatory tags of a secret stay: access, cost and rules go by them. That of its deletion protection stays until
 * deployment lifts it.
 */
export function secretUntagging(): Guardrail {
  return {
    id,
    type: 'SERVICE_CONTROL_POLICY',
    control: tags.kept,
    intent: 'Nobody takes a mandatory tag from a secret, and nobody but deployment that of its deletion protection',
    cannotExpress: ['A secret that never had the tags is not given them: a Config rule finds it.'],
    exempts,
    page: 'https://docs.aws.amazon.com/service-authorization/latest/reference/list_awssecretsmanager.html',
    statements: (scope) => [
      PolicyStatement.deny({
        sid: sidOf(id),
        actions: ['secretsmanager:UntagResource'],
        resources: ['*'],
        conditions: [request('ForAnyValue:StringEquals', 'aws:TagKeys', MANDATORY_TAG_KEYS)],
      }),
      PolicyStatement.deny({
        sid: `${sidOf(id)}${DELETION_PROTECTION_TAG}`,
        actions: ['secretsmanager:UntagResource'],
        resources: ['*'],
        conditions: [
          request('ForAnyValue:StringEquals', 'aws:TagKeys', [DELETION_PROTECTION_TAG]),
          ...exceptExempt({ id, exempts }, scope),
        ],
      }),
    ],
  };
}
