import { access } from '../../../model/controls/access';
import { booleanOf, managed } from '../resources-of';
import type { Rule } from '../rule';

export const secretPublicAccessBlocked: Rule = {
  id: 'secret-public-access-blocked',
  severity: 'error',
  control: access.secretPolicies,
  title: 'A secret policy is refused when it is public',
  rationale:
    'With block_public_policy Secrets Manager lets its own analysis refuse a policy that gives broad access, also one that is made elsewhere from the same code.',
  remedy: 'set block_public_policy = true',
  check: (world) =>
    managed(world, 'aws_secretsmanager_secret_policy')
      .filter(({ attributes }) => booleanOf(attributes.block_public_policy) !== true)
      .map(({ origin }) => ({
        origin,
        message: `'${origin.address}' must have block_public_policy = true, but has not`,
      })),
};
