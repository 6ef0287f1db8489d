import { LiveError } from '../live-error';
import type { SecretState } from './secret-state';

/**
 * Refuses a secret whose labels are not the caller's to move: one that is deleted, a replica, or made by a service.
 *
 * @throws `LiveError`
 */
export function requireOwn({ arn, name, deleted, owningService, primaryRegion }: SecretState): void {
  if (deleted) throw new LiveError(`'${name}' must not be deleted: restore it with aws secretsmanager restore-secret`);
  if (owningService !== undefined) {
    throw new LiveError(
      `'${name}' must not be owned by a service, got ${owningService}: change it through that service`,
    );
  }
  const region = arn.split(':')[3];
  if (primaryRegion !== undefined && primaryRegion !== region) {
    throw new LiveError(
      `'${name}' must be the primary secret, got the replica in ${region}: use --region ${primaryRegion}`,
    );
  }
}
