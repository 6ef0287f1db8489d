import { mayAllow } from '../../../iam';
import { rotation } from '../../../model/controls/rotation';
import type { World } from '../../world/world';
import type { WorldSecret } from '../../world/world-secret';
import { coversAction } from '../covers-action';
import { quote } from '../resources-of';
import { rotatedSecrets, rotationOf } from '../rotation-of';
import type { Rule } from '../rule';
import { allowsOf, labelOf } from '../statements';

const PUT = 'secretsmanager:PutSecretValue';
const MOVE = 'secretsmanager:UpdateSecretVersionStage';

/** A secret that a function rotates is written by that function, or its tag says why not. */
export const rotatedSecretWriter: Rule = {
  id: 'rotated-secret-writer',
  severity: 'warning',
  control: rotation.separation,
  title: 'A secret that a function rotates is written by that function, or its tag WriteReason says why not',
  rationale:
    'Whoever puts the pending value before the function does has a password of their own promoted, if the system takes it.',
  remedy:
    'let the function alone put values, or give grants.write a reason, which is the tag WriteReason of the secret',
  check: (world) =>
    rotatedSecrets(world).flatMap((secret) => {
      if (!isRotatedByFunction(world, secret) || secret.tags === undefined || secret.tags.WriteReason) return [];
      const writers = [...writersByOwnPolicy(world, secret), ...writersBySecretPolicy(world, secret)];
      if (writers.length === 0) return [];
      const named = [...new Set(writers)].sort().map(quote).join(', ');
      const message = `${quote(secret.name)} must be written by its rotation function alone, but ${named} may put values`;
      return [{ origin: secret.origin, message }];
    }),
};

/** Secrets that a service rotates name no function. */
function isRotatedByFunction(world: World, secret: WorldSecret): boolean {
  const functionArn = rotationOf(world, secret)?.attributes.rotation_lambda_arn;
  return typeof functionArn === 'string' && functionArn !== '';
}

/** A rotation function moves labels, too: a role that does is one, or more than a writer. */
function writersByOwnPolicy({ principals }: World, { arn }: WorldSecret): readonly string[] {
  const allows = (action: string) => (policy: Parameters<typeof mayAllow>[0]) =>
    policy.opaque === undefined && mayAllow(policy, action, arn);
  return principals
    .filter(({ identity }) => identity.some(allows(PUT)) && !identity.some(allows(MOVE)))
    .map(({ name }) => name);
}

/** The Sids of statements. */
function writersBySecretPolicy({ policies }: World, { id }: WorldSecret): readonly string[] {
  return policies
    .filter(({ kind, attachedTo }) => kind === 'secret' && attachedTo.includes(id))
    .flatMap(allowsOf)
    .filter((statement) => coversAction(statement, PUT) && !coversAction(statement, MOVE))
    .map(labelOf);
}
