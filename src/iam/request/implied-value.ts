import { showInstant } from '../logic/instants';
import { ENDPOINT_KEYS } from '../logic/network-keys';
import { readInstant } from '../operators/read-instant';
import type { AccessRequest, ContextValue } from './access-request';

const PAIR = 'kms:encryptioncontext:';
const NAMES = 'kms:encryptioncontextkeys';

type Given = ReadonlyMap<string, ContextValue>;

/**
 * What the given values of other keys say about a key that is not given: the clock has two keys, an encryption context
 * has keys for its pairs and one for their names, and an address is told in different keys with and without an endpoint.
 *
 * @param key in lower case
 * @param given by key in lower case
 */
export function impliedValue(key: string, given: Given, request: AccessRequest): ContextValue | undefined {
  if (given.size === 0) return undefined;
  if (key === 'aws:sourceip') return ENDPOINT_KEYS.some((other) => isThere(given.get(other))) ? null : undefined;
  if (ENDPOINT_KEYS.includes(key)) return isThere(given.get('aws:sourceip')) ? null : undefined;
  if (key === 'aws:currenttime' || key === 'aws:epochtime') return otherForm(key, given);
  if (key === NAMES) return request.others === 'absent' ? namesOf(request) : undefined;
  return key.startsWith(PAIR) ? pairNamed(key, given.get(NAMES)) : undefined;
}

function isThere(value: ContextValue | undefined): boolean {
  return typeof value === 'string' || (Array.isArray(value) && value.length > 0);
}

function otherForm(key: string, given: Given): ContextValue | undefined {
  const value = given.get(key === 'aws:currenttime' ? 'aws:epochtime' : 'aws:currenttime');
  if (typeof value !== 'string' && typeof value !== 'number') return undefined;
  const instant = typeof value === 'number' ? value * 1000 : readInstant(value);
  if (instant === undefined) return undefined;
  return key === 'aws:epochtime' ? String(Math.floor(instant / 1000)) : showInstant(instant / 1000);
}

/** The names of the pairs that are given, when nothing else is in the request. */
function namesOf({ context }: AccessRequest): readonly string[] {
  return Object.entries(context ?? {})
    .filter(([key, value]) => key.toLowerCase().startsWith(PAIR) && value !== null)
    .map(([key]) => key.slice(PAIR.length));
}

/** A pair is there when its name is among the names, and absent when it is not. */
function pairNamed(key: string, names: ContextValue | undefined): ContextValue | undefined {
  if (!Array.isArray(names)) return undefined;
  const name = key.slice(PAIR.length);
  const isNamed = (names as readonly string[]).some((other) => other.toLowerCase() === name);
  return isNamed ? { open: true, present: true } : null;
}
