import type { Statement } from '../../iam';
import { namesCallers } from './narrowing';
import { namesEverybody, publicProviders } from './statements';

/** What is wrong with a statement that allows everybody, or everybody who signs in somewhere; nothing if it does not. */
export function openToEverybody(statement: Statement): string | undefined {
  if (namesCallers(statement)) return undefined;
  const lacks = 'without a condition that names callers';
  if (namesEverybody(statement)) return `must not allow everybody, but has the principal * ${lacks}`;
  const providers = publicProviders(statement).join(', ');
  return providers === ''
    ? undefined
    : `must not allow everybody, but allows sessions of ${providers} in any account ${lacks}`;
}
