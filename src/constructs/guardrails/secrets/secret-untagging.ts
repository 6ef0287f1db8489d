import { tags } from '../../../model/controls/tags';
import { MANDATORY_TAG_KEYS } from '../../../model/mandatory-tag-keys';
import { request } from '../../../model/policy/conditions';
import { PolicyStatement } from '../../../model/policy/statement';
import { type Guardrail, sidOf } from '../guardrail';

const id = 'secret-untagging';

/** The mandatory tags of a secret stay: access, cost and rules go by them. */
export function secretUntagging(): Guardrail {
  return {
    id,
    type: 'SERVICE_CONTROL_POLICY',
    control: tags.kept,
    intent: 'Nobody takes a mandatory tag from a secret',
    cannotExpress: ['A secret that never had the tags is not given them: a Config rule finds it.'],
    exempts: {},
    page: 'https://docs.aws.amazon.com/service-authorization/latest/reference/list_awssecretsmanager.html',
    statements: () => [
      PolicyStatement.deny({
        sid: sidOf(id),
        actions: ['secretsmanager:UntagResource'],
        resources: ['*'],
        conditions: [request('ForAnyValue:StringEquals', 'aws:TagKeys', MANDATORY_TAG_KEYS)],
      }),
    ],
  };
}
