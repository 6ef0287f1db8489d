import { showHoles } from '../../iam';
import type { World } from '../world/world';
import { type ChangedThing, differences, type Sides } from './changed-thing';
import { applicationOf } from './name-index';

/** An application with every secret of its name, the roles that come with it, and the keys that encrypt nothing else. */
export function changedApplications(sides: Sides): readonly ChangedThing[] {
  const named = (world: World) => new Set(world.secrets.flatMap(({ name }) => applicationOf(showHoles(name))));
  const [was, is] = [named(sides.before), named(sides.after)];
  return differences(was, is).flatMap(([token, how]): readonly ChangedThing[] => {
    const [there, other] = how === 'added' ? [sides.after, sides.before] : [sides.before, sides.after];
    const mine = there.secrets.filter(({ name }) => applicationOf(showHoles(name)).includes(token));
    const isOnly = new Set(mine.map(({ name }) => name)).size < 2;
    if (isOnly) return [];
    const others = new Set(
      [...there.secrets, ...other.secrets]
        .filter((each) => !mine.includes(each))
        .flatMap(({ encryptedBy }) => (encryptedBy.kind === 'key' ? [encryptedBy.key] : [])),
    );
    const ownKeys = mine.flatMap(({ encryptedBy }) =>
      encryptedBy.kind === 'key' && !others.has(encryptedBy.key) ? [`key:${encryptedBy.key}`] : [],
    );
    const name = token.slice('application:'.length);
    const [first] = mine;
    return [
      {
        ...{ kind: 'application', how, name, regions: [] },
        names: new Set([
          token,
          ...ownKeys,
          ...ownPrincipals(
            there,
            other,
            mine.map(({ name }) => showHoles(name)),
          ),
        ]),
        ...(first && { origin: first.origin }),
      },
    ];
  });
}

/** New, or gone, principals whose policies name secrets of an application, whatever else they name. */
function ownPrincipals(there: World, other: World, secrets: readonly string[]): readonly string[] {
  const known = new Set(other.principals.map(({ arn }) => arn));
  return there.principals
    .filter(({ arn }) => !known.has(arn))
    .filter(({ identity }) => {
      const text = JSON.stringify(identity.flatMap(({ statements }) => statements.map(({ resources }) => resources)));
      return secrets.some((name) => text.includes(`:secret:${name}-`));
    })
    .map(({ arn }) => `principal:${showHoles(arn)}`);
}
