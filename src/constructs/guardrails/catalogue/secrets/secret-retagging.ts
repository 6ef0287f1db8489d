import { tags } from '../../../../model/controls/tags';
import { changedTags } from '../../changed-tags';
import { exceptExempt } from '../../exempt-roles';
import { type Guardrail, sidOf } from '../../guardrail';
import { notServiceManaged } from '../../service-managed';

const id = 'secret-retagging';
const exempts = { deployment: 'Tags are changed in a pull request, and applied by Terraform' };

/**
 * The mandatory tags of a secret, and the one of its deletion protection, are changed by deployment alone. Where access
 * goes by tags, anybody who can set `App` or `Owner` gives the secret to whom they like.
 */
export function secretRetagging(): Guardrail {
  return {
    id,
    type: 'SERVICE_CONTROL_POLICY',
    control: tags.kept,
    intent: 'Nobody but deployment changes a mandatory tag of a secret, or that of its deletion protection',
    cannotExpress: [
      'One of these tags that a secret does not have can be set once by anybody who can tag.',
      'Other tags are free, so access must not go by them.',
    ],
    exempts,
    page: 'https://docs.aws.amazon.com/secretsmanager/latest/userguide/auth-and-access-abac.html',
    statements: (scope) =>
      changedTags(sidOf(id), {
        actions: ['secretsmanager:TagResource'],
        resources: ['*'],
        conditions: [notServiceManaged(), ...exceptExempt({ id, exempts }, scope)],
      }),
  };
}
