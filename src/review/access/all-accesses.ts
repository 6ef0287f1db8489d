import type { Access } from './access';
import type { AccessQuestions } from './access-queries';

/**
 * All access to secrets, encrypted parameters and keys of a world: reading, writing and administering of every secret in
 * every Region, reading of every SecureString, and administering of every key. Using a key is part of reading: nobody gets at what it encrypts but by way of the secret.
 */
export function allAccesses(questions: AccessQuestions): readonly Access[] {
  const { world } = questions;
  const secrets = world.secrets.flatMap((secret) =>
    (['read', 'write', 'administer'] as const).flatMap((capability) => questions.whoCan(capability, secret)),
  );
  const parameters = world.parameters
    .filter(({ encryptedBy }) => encryptedBy !== undefined)
    .flatMap(({ id }) => questions.whoCanReadParameter(id));
  return [...secrets, ...parameters, ...world.keys.flatMap(({ id }) => questions.whoCanAdministerKey(id))];
}
