import { isObject, type Json } from '../../world/json';
import { evaluate } from '../expression/evaluate';
import { parseTemplate } from '../expression/parse-template';
import type { Scope } from '../expression/scope';

/** Characters and members of a value that is made of others: no argument of AWS takes as many. */
const MOST_PARTS = 4_000_000;

/**
 * Evaluates what is in the JSON syntax: every string is a template. Nothing for what is not set. Values that double each
 * other are not known beyond four million characters.
 */
export function resolveRaw(raw: unknown, scope: Scope): Json | undefined {
  const value = resolve(raw, scope);
  return value === undefined || isWithin(value)
    ? value
    : scope.unknown('makes a value of more than four million parts');
}

function isWithin(whole: Json): boolean {
  let left = MOST_PARTS;
  const open: Json[] = [whole];
  for (let value = open.pop(); value !== undefined; value = open.pop()) {
    left -= typeof value === 'string' ? value.length : 1;
    if (left < 0) return false;
    if (Array.isArray(value)) for (const item of value) open.push(item);
    else if (isObject(value)) for (const item of Object.values(value)) open.push(item as Json);
  }
  return true;
}

function resolve(raw: unknown, scope: Scope): Json | undefined {
  if (raw === undefined || raw === null) return undefined;
  if (typeof raw === 'string') return evaluate(parseTemplate(raw), scope);
  if (Array.isArray(raw)) return raw.map((item) => resolve(item, scope) ?? null);
  if (isObject(raw)) {
    return Object.fromEntries(Object.entries(raw).map(([name, value]) => [name, resolve(value, scope) ?? null]));
  }
  return raw as Json;
}
