import { LEAST_PRIVILEGE } from '../../../model/frameworks';
import { coversAction, coversReading } from '../covers-action';
import { quote } from '../resources-of';
import type { Rule } from '../rule';
import { allowsOf } from '../statements';

const ROTATE = 'secretsmanager:UpdateSecretVersionStage';

export const readerIsRotator: Rule = {
  id: 'reader-is-rotator',
  severity: 'error',
  title: 'A role that rotates secrets reads no others',
  rationale: 'Whoever rotates can replace a value; whoever also reads for an application is reachable through it.',
  remedy: 'give the application a role of its own, and the rotation function only the secrets that it rotates',
  scope: ['R10'],
  frameworks: LEAST_PRIVILEGE,
  check: (world) =>
    world.principals.flatMap(({ id, origin, name }) => {
      const allowed = world.policies
        .filter(({ kind, attachedTo }) => kind === 'identity' && attachedTo.includes(id))
        .flatMap(allowsOf);
      const rotated = allowed.filter((each) => coversAction(each, ROTATE)).flatMap(({ resources }) => resources);
      const read = allowed.filter(coversReading).flatMap(({ resources }) => resources);
      const others = read.filter((pattern) => !rotated.includes(pattern));
      if (rotated.length === 0 || others.length === 0) return [];
      const message = `${quote(name)} must read only what it rotates, but also reads ${others.map(quote).join(', ')}`;
      return [{ origin, message }];
    }),
};
