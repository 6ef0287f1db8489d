import { isObject, type Json } from '../../world/json';
import { evaluate } from '../expression/evaluate';
import { parseTemplate } from '../expression/parse-template';
import type { Scope } from '../expression/scope';

/** Evaluates what is in the JSON syntax: every string is a template. Nothing for what is not set. */
export function resolveRaw(raw: unknown, scope: Scope): Json | undefined {
  if (raw === undefined || raw === null) return undefined;
  if (typeof raw === 'string') return evaluate(parseTemplate(raw), scope);
  if (Array.isArray(raw)) return raw.map((item) => resolveRaw(item, scope) ?? null);
  if (isObject(raw)) {
    return Object.fromEntries(Object.entries(raw).map(([name, value]) => [name, resolveRaw(value, scope) ?? null]));
  }
  return raw as Json;
}
