import { isObject, type Json } from '../../world/json';
import { replaceText } from './replace-text';
import type { Scope } from './scope';
import { unknownOf } from './unknown';

type TerraformFunction = (parameters: readonly Json[]) => Json | undefined;

const isText = (value: Json | undefined): value is string => typeof value === 'string';

/** The functions that are read. Each answers `undefined` for parameters it is not made for. */
const FUNCTIONS: Readonly<Record<string, TerraformFunction>> = {
  jsonencode: ([value]) => JSON.stringify(value),
  tostring: ([value]) => (Array.isArray(value) || isObject(value) ? undefined : String(value)),
  tolist: ([value]) => value,
  toset: ([value]) => value,
  tomap: ([value]) => value,
  nonsensitive: ([value]) => value,
  concat: (lists) => (lists.every((list) => Array.isArray(list)) ? lists.flat() : undefined),
  flatten: ([list]) => (Array.isArray(list) ? (list.flat(20) as Json[]) : undefined),
  merge: (maps) => (maps.every(isObject) ? (Object.assign({}, ...maps) as Json) : undefined),
  join: ([separator, list]) =>
    isText(separator) && Array.isArray(list) && list.every(isText) ? list.join(separator) : undefined,
  format: ([pattern, ...values]) => (isText(pattern) ? format(pattern, values) : undefined),
  replace: ([text, from, to]) =>
    isText(text) && isText(from) && isText(to) && !from.startsWith('/') ? replaceText(text, from, to) : undefined,
};

/** Calls one of Terraform's functions; a hole marker when it is not read or a parameter is not known. */
export function callFunction(name: string, parameters: readonly Json[], scope: Scope): Json {
  const apply = Object.hasOwn(FUNCTIONS, name) ? FUNCTIONS[name] : undefined;
  if (apply === undefined) return scope.unknown(`uses ${name}()`);
  // A list or an object that is not known must not be taken for a text.
  const lost = name === 'jsonencode' || name === 'join' || name === 'format' ? undefined : parameters.find(unknownOf);
  return (lost === undefined ? apply(parameters) : lost) ?? scope.unknown(`uses ${name}() in a way that is not read`);
}

function format(pattern: string, values: readonly Json[]): string | undefined {
  const parts = pattern.split(/%[sd]/);
  const isRead = parts.length === values.length + 1 && !parts.some((part) => part.includes('%'));
  if (!isRead || values.some((value) => typeof value === 'object')) return undefined;
  return parts.map((part, index) => (index === 0 ? part : `${String(values[index - 1])}${part}`)).join('');
}
