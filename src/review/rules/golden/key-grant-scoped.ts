import { KEY_MANAGEMENT } from '../../../model/frameworks';
import { quote } from '../resources-of';
import type { Rule } from '../rule';

export const keyGrantScoped: Rule = {
  id: 'key-grant-scoped',
  severity: 'warning',
  title: 'A grant on a key is bound to an encryption context',
  rationale: 'A grant stands beside the key policy, has no expiry, and shows up in no policy review.',
  remedy: 'add constraints, or allow it in the key policy instead',
  scope: ['S03', 'A08'],
  frameworks: KEY_MANAGEMENT,
  check: (world) =>
    world.keys.flatMap(({ origin, grants }) =>
      grants
        .filter((grant) => grant.encryptionContextEquals === undefined && grant.encryptionContextSubset === undefined)
        .map(({ id, grantee }) => ({
          origin,
          message: `'${origin.address}' must bind the grant ${quote(id)} of ${quote(grantee)} to an encryption context, but does not`,
        })),
    ),
};
