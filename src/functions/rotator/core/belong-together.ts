import type { Rotation } from './rotation';
import { RotationError } from './rotation-error';

/** Whether two credentials are of one user, host and owner: an old version may be of another. */
export function belongTogether<C>({ target }: Rotation<C>, former: C, later: C): boolean {
  try {
    target.mustBelongTogether(former, later);
    return true;
  } catch (error) {
    if (error instanceof RotationError) return false;
    throw error;
  }
}
