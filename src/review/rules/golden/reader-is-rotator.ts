import { rotation } from '../../../model/controls/rotation';
import { SUPERUSER_TAG, superuserName } from '../../../model/superuser-tag';
import type { World } from '../../world/world';
import { coversAction, coversReading } from '../covers-action';
import { quote } from '../resources-of';
import type { Rule } from '../rule';
import { type NamedSecret, secretOfPattern } from '../secret-of-pattern';
import { allowsOf, resourcesOf } from '../statements';

const ROTATE = 'secretsmanager:UpdateSecretVersionStage';

/** A role that rotates secrets reads no others, but for those of the superusers who set their passwords. */
export const readerIsRotator: Rule = {
  id: 'reader-is-rotator',
  severity: 'error',
  control: rotation.separation,
  title: 'A role that rotates secrets reads no others but those of their superusers',
  rationale: 'Whoever rotates can replace a value; whoever also reads for an application is reachable through it.',
  remedy: `give the application a role of its own, and the rotation function only the secrets that it rotates; name a superuser's secret in the tag ${SUPERUSER_TAG} of what it rotates`,
  check: (world) =>
    world.principals.flatMap(({ id, origin, name }) => {
      const allowed = world.policies
        .filter(({ kind, attachedTo }) => kind === 'identity' && attachedTo.includes(id))
        .flatMap(allowsOf);
      const rotated = allowed.filter((each) => coversAction(each, ROTATE)).flatMap(resourcesOf);
      const read = allowed.filter(coversReading).flatMap(resourcesOf);
      const superusers = superusersOf(world, rotated);
      const others = read.filter((pattern) => !rotated.includes(pattern) && !isOneOf(superusers, pattern));
      if (rotated.length === 0 || others.length === 0) return [];
      const message = `${quote(name)} must read only what it rotates, but also reads ${others.map(quote).join(', ')}`;
      return [{ origin, message }];
    }),
};

/** The superusers' secrets that the rotated ones name, each in the account of its own. */
function superusersOf({ secrets }: World, rotated: readonly string[]): readonly NamedSecret[] {
  const known = rotated.flatMap((pattern) => secretOfPattern(pattern) ?? []);
  return secrets
    .filter(({ account, name }) => known.some((each) => each.account === account && each.name === name))
    .flatMap(({ account, tags }) => {
      const name = superuserName(tags);
      return name === undefined ? [] : { account, name };
    });
}

function isOneOf(superusers: readonly NamedSecret[], pattern: string): boolean {
  const secret = secretOfPattern(pattern);
  return superusers.some(({ account, name }) => account === secret?.account && name === secret.name);
}
