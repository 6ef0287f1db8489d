import type { Access } from './access';
import type { AccessQuestions } from './questions';

/**
 * All access to secrets and keys of a world: reading, writing and administering of every secret in every Region, and
 * administering of every key. Using a key is part of reading: nobody gets at what it encrypts but by way of the secret.
 */
export function allAccesses(questions: AccessQuestions): readonly Access[] {
  const { world } = questions;
  const secrets = world.secrets.flatMap((secret) =>
    (['read', 'write', 'administer'] as const).flatMap((capability) => questions.whoCan(capability, secret)),
  );
  return [...secrets, ...world.keys.flatMap(({ id }) => questions.whoCanAdministerKey(id))];
}
