import type { KeyGrant } from '../../../iam';
import { keys } from '../../../model/controls/keys';
import { managed, quote } from '../resources-of';
import type { Rule } from '../rule';

export const keyGrantScoped: Rule = {
  id: 'key-grant-scoped',
  severity: 'warning',
  control: keys.grants,
  title: 'A grant on a key is bound to an encryption context',
  rationale: 'A grant exists beside the key policy, has no expiry, and shows up in no policy review.',
  remedy: 'add constraints, or allow it in the key policy instead',
  check: (world) => {
    const certain = world.keys.flatMap(({ origin, grants }) =>
      grants
        .filter((grant) => grant.uncertain === undefined && isOpen(grant))
        .map(({ id, grantee }) => ({ id, origin, what: `the grant ${quote(id)} of ${quote(grantee)}` })),
    );
    const perhaps = new Set(world.keys.flatMap(({ grants }) => grants.filter(isOpen)).map(({ id }) => id));
    for (const { id } of certain) perhaps.delete(id);
    // On which key it is, is not known: it is found once, and no key is named.
    const keyless = managed(world, 'aws_kms_grant')
      .filter(({ id, attributes: { constraints = [] } }) => perhaps.has(id) && String(constraints) === '')
      .map(({ origin, attributes }) => ({
        origin,
        what: `its grantee ${quote(String(attributes.grantee_principal))}`,
      }));
    return [...certain, ...keyless].map(({ origin, what }) => ({
      origin,
      message: `'${origin.address}' must bind ${what} to an encryption context, but does not`,
    }));
  },
};

function isOpen({ encryptionContextEquals, encryptionContextSubset }: KeyGrant): boolean {
  return encryptionContextEquals === undefined && encryptionContextSubset === undefined;
}
