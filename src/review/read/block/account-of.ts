import { ReadError } from '../../user-file/read-error';
import type { Block } from './block';

/**
 * The account that a resource is in.
 *
 * @throws ReadError when its provider does not say; nothing could be said of access then
 */
export function accountOf({ place, origin }: Block): string {
  if (place.account !== undefined) return place.account;
  throw new ReadError(
    `'${origin.stack}' must say in which account ${origin.address} is: set allowed_account_ids or assume_role in its provider, or give --account ${origin.environment}=<twelve digits>`,
  );
}

/** @throws ReadError when the provider does not say */
export function regionOf({ place, origin }: Block): string {
  if (place.region !== undefined) return place.region;
  throw new ReadError(
    `'${origin.stack}' must say in which Region ${origin.address} is: set region in its provider as a literal`,
  );
}
