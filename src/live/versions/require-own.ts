import { LiveError } from '../live-error';
import type { SecretState } from './secret-state';

/**
 * Refuses a secret whose labels are not the caller's to move: one that is deleted, a replica, or made by a service.
 *
 * @throws `LiveError`
 */
export function requireOwn(secret: SecretState): void {
  const { name, deleted, owningService } = secret;
  if (deleted) throw new LiveError(`'${name}' must not be deleted: restore it with aws secretsmanager restore-secret`);
  if (owningService !== undefined) {
    throw new LiveError(
      `'${name}' must not be owned by a service, got ${owningService}: change it through that service`,
    );
  }
  requirePrimary(secret);
}

/**
 * Refuses a replica: labels are moved, and replicas are listed, where the secret is the primary one.
 *
 * @throws `LiveError`
 */
export function requirePrimary({ arn, name, primaryRegion }: SecretState): void {
  const region = arn.split(':')[3];
  if (primaryRegion !== undefined && primaryRegion !== region) {
    throw new LiveError(
      `'${name}' must be the primary secret, got the replica in ${region}: use --region ${primaryRegion}`,
    );
  }
}
