import { tags } from '../../../../model/controls/tags';
import { type Guardrail, sidOf } from '../../guardrail';
import { requiredTags } from '../../required-tags';
import { exceptServiceManaged, RECOGNISED_BY_NAME } from '../../service-managed';

const id = 'secret-tags';

/** A secret has every mandatory tag from the moment it is created. */
export function secretTags(): Guardrail {
  return {
    id,
    type: 'SERVICE_CONTROL_POLICY',
    control: tags.mandatory,
    intent: 'Nobody creates a secret without a value for each mandatory tag',
    cannotExpress: [
      RECOGNISED_BY_NAME,
      'Condition keys find a tag in any spelling of its case, so `owner` passes for `Owner`.',
      'Whether a value is true, such as that of `RotationEnabled`, is not checked; which values are allowed is for a tag policy.',
    ],
    exempts: {},
    page: 'https://docs.aws.amazon.com/secretsmanager/latest/userguide/managing-secrets_tagging.html',
    statements: (scope) =>
      requiredTags(sidOf(id), {
        actions: ['secretsmanager:CreateSecret'],
        resources: ['*'],
        conditions: [exceptServiceManaged(scope)],
      }),
  };
}
