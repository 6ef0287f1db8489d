import type { Access } from './access';
import type { AccessQueries } from './access-queries';

/**
 * All access to secrets, encrypted parameters and keys of a world: reading, writing and administering of every secret in
 * every Region, reading of every SecureString, and administering of every key. Using a key is part of reading: nobody gets at what it encrypts but by way of the secret.
 */
export function allAccesses(queries: AccessQueries): readonly Access[] {
  const { world } = queries;
  const secrets = world.secrets.flatMap((secret) =>
    (['read', 'write', 'administer'] as const).flatMap((capability) => queries.whoCan(capability, secret)),
  );
  const parameters = world.parameters
    .filter(({ encryptedBy }) => encryptedBy !== undefined)
    .flatMap(({ id }) => queries.whoCanReadParameter(id));
  return [...secrets, ...parameters, ...world.keys.flatMap(({ id }) => queries.whoCanAdministerKey(id))];
}
