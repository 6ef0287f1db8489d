import { splitHoles } from '../../../iam';
import type { Json } from '../../world/json';

/** Why a value is not known at all, when it is nothing but one hole marker. */
export function unknownOf(value: Json | undefined): string | undefined {
  if (typeof value !== 'string') return undefined;
  const parts = splitHoles(value);
  const [only] = parts;
  return parts.length === 1 && typeof only === 'object' && only.alphabet === 'any' ? only.id : undefined;
}
