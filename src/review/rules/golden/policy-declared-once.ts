import { access } from '../../../model/controls/access';
import { quote } from '../resources-of';
import type { Rule } from '../rule';

export const policyDeclaredOnce: Rule = {
  id: 'policy-declared-once',
  severity: 'error',
  control: access.secretPolicies,
  title: 'A secret or key gets its policy from one resource',
  rationale:
    'A secret and a key have one policy in AWS. Two resources that give it, or one beside the policy argument, overwrite each other in every apply, so that whoever is let in or kept out depends on their order.',
  remedy: 'merge the statements into one policy, and remove the other',
  check: ({ secrets, keys }) =>
    [...secrets, ...keys].flatMap(({ origin, rivalPolicies }) =>
      rivalPolicies === undefined
        ? []
        : [
            {
              origin,
              message: `'${origin.address}' must have one policy, but ${rivalPolicies.map(({ address }) => quote(address)).join(' and ')} each give it one`,
            },
          ],
    ),
};
