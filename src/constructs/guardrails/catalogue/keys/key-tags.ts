import { tags } from '../../../../model/controls/tags';
import { exceptExempt } from '../../exempt-roles';
import { type Guardrail, sidOf } from '../../guardrail';
import { requiredTags } from '../../required-tags';

const id = 'key-tags';
const exempts = { 'account-management': 'Baselines of accounts make keys of their own, with tags of their own' };

/** A customer key has every mandatory tag from the moment it is created: other guardrails know it by them. */
export function keyTags(): Guardrail {
  return {
    id,
    type: 'SERVICE_CONTROL_POLICY',
    control: tags.mandatory,
    intent: 'Nobody creates a KMS key without a value for each mandatory tag',
    cannotExpress: [
      'That a key is for secrets: it is not yet, when it is created, so the rule holds for every key.',
      'Condition keys find a tag in any spelling of its case, so `owner` passes for `Owner`.',
      'To make a replica of a multi-Region key AWS asks for CreateKey as well, and does not document whether with the tags: the call may be refused.',
    ],
    exempts,
    page: 'https://docs.aws.amazon.com/kms/latest/developerguide/tag-authorization.html',
    statements: (scope) =>
      requiredTags(sidOf(id), {
        actions: ['kms:CreateKey'],
        resources: ['*'],
        conditions: exceptExempt({ id, exempts }, scope),
      }),
  };
}
