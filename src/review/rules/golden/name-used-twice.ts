import { hasHole } from '../../../iam';
import { tags } from '../../../model/controls/tags';
import type { Origin } from '../../world/origin';
import type { World } from '../../world/world';
import { managed, quote } from '../resources-of';
import type { Rule } from '../rule';

/** Something whose name can be used once in AWS. */
interface Named {
  readonly kind: string;
  readonly name: string;
  /** The account, and the Region where names are of a Region. */
  readonly place: readonly (string | undefined)[];
  readonly origin: Origin;
}

/** No name is given to two secrets, aliases of keys, roles, parameters or functions where AWS has it once. */
export const nameUsedTwice: Rule = {
  id: 'name-used-twice',
  severity: 'error',
  control: tags.names,
  title:
    'No two secrets, key aliases, parameters or functions of a Region, nor roles or managed policies of an account, have one name',
  rationale:
    'AWS refuses the second when it is deployed, after the rest of its stack was made; a replica occupies its name in its Region, too. Whoever deploys by import would take over the first.',
  remedy: 'give one of them another name',
  check: (world) => {
    const first = new Map<string, Named>();
    return named(world).flatMap((each) => {
      const { kind, name, place, origin } = each;
      if (hasHole(name) || place.some((part) => part === undefined || hasHole(part))) return [];
      // IAM takes two names for one when they differ by case alone.
      const key = JSON.stringify([kind, place.length === 1 ? name.toLowerCase() : name, ...place]);
      const earlier = first.get(key);
      if (earlier === undefined) {
        first.set(key, each);
        return [];
      }
      const [account, region] = place;
      const where = region === undefined ? `account ${account}` : `account ${account} and Region ${region}`;
      const other = `'${earlier.origin.address}' of stack ${earlier.origin.stack}`;
      return [{ origin, message: `${quote(name)} must be the name of one ${kind} in ${where}, but ${other} has it` }];
    });
  },
};

function named(world: World): readonly Named[] {
  const regional = (kind: string, all: World['secrets'] | World['parameters']) =>
    all.map(({ name, account, region, origin }): Named => ({ kind, name, place: [account, region], origin }));
  return [
    ...regional(
      'secret',
      world.secrets.filter(({ isUndeclared }) => isUndeclared !== true),
    ),
    ...regional('parameter', world.parameters),
    ...world.keys.flatMap(({ aliases, account, region, origin, isUndeclared }) =>
      (isUndeclared ? [] : aliases).map(
        (name): Named => ({ kind: 'key alias', name, place: [account, region], origin }),
      ),
    ),
    ...world.principals
      .filter(({ type }) => type === 'role')
      .map(({ name, account, origin }): Named => ({ kind: 'role', name, place: [account], origin })),
    ...managed(world, 'aws_iam_policy').flatMap(({ attributes: { name }, account, origin }): readonly Named[] =>
      typeof name === 'string' ? [{ kind: 'managed policy', name, place: [account], origin }] : [],
    ),
    ...managed(world, 'aws_lambda_function').flatMap(({ attributes, account, region, origin }): readonly Named[] => {
      const { function_name: name } = attributes;
      return typeof name === 'string' ? [{ kind: 'function', name, place: [account, region], origin }] : [];
    }),
  ];
}
