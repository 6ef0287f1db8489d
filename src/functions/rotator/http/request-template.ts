import { RotationError } from '../core/rotation-error';
import type { HttpRequest } from './send';

/**
 * A request in which `{key}` stands for a key of the secret, and `{token}` for the id of the version that is made.
 * In a path the value is percent-encoded.
 */
export interface RequestTemplate {
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  /** Begins with a slash; the origin comes from the description. */
  readonly path: string;
  /** @default - none */
  readonly headers?: Readonly<Record<string, string>>;
  /** HTTP Basic authentication. @default - none */
  readonly basic?: { readonly username: string; readonly password: string };
  /** A JSON body. @default - none */
  readonly json?: Readonly<Record<string, unknown>>;
  /** A form body. @default - none */
  readonly form?: Readonly<Record<string, string>>;
}

/**
 * Puts the values into a template.
 * @throws RotationError when a placeholder names no text, a header would hold a line break, or a value would climb out
 * of its segment of the path
 */
export function fillTemplate(template: RequestTemplate, origin: string, values: Record<string, unknown>): HttpRequest {
  const plain = (text: string) => replace(text, values, (value) => value);
  const path = pathOf(template, values);
  const headers = Object.fromEntries(
    Object.entries(template.headers ?? {}).map(([name, value]) => [name, oneLine(name, plain(value))]),
  );
  if (template.basic) {
    const pair = `${plain(template.basic.username)}:${plain(template.basic.password)}`;
    headers.authorization = `Basic ${Buffer.from(pair).toString('base64')}`;
  }
  return {
    method: template.method,
    url: origin + path,
    headers,
    ...(template.json && { json: deep(template.json, plain) }),
    ...(template.form && { form: deep(template.form, plain) as Record<string, string> }),
  };
}

/** A segment that is `.` or `..` would climb out of the path, and none can be encoded so that it would not. */
function pathOf(template: RequestTemplate, values: Record<string, unknown>): string {
  if (!template.path.startsWith('/')) {
    throw new RotationError("'path' must begin with a slash: correct the description");
  }
  const path = replace(template.path, values, (value) => {
    if (value !== '') return encodeURIComponent(value);
    throw new RotationError("'path' must have no empty value in it: correct the secret");
  });
  const [segments = ''] = path.split(/[?#]/, 1);
  for (const segment of segments.split('/')) {
    const dots = segment.replaceAll(/%2e/gi, '.');
    if (dots !== '.' && dots !== '..') continue;
    throw new RotationError(`'path' must have no segment of dots, got one of ${dots.length}: correct the secret`);
  }
  return path;
}

/** The names of the placeholders anywhere in a template. */
export function placeholdersOf({ path, headers, basic, json, form }: RequestTemplate): string[] {
  // In JSON a brace of an object is never beside a name without a quote between them.
  const text = JSON.stringify([path, headers, basic, json, form]);
  return [...text.matchAll(PLACEHOLDER)].flatMap(([, name]) => name ?? []);
}

const PLACEHOLDER = /\{([\w.]+)\}/g;

function replace(text: string, values: Record<string, unknown>, encode: (value: string) => string): string {
  return text.replace(PLACEHOLDER, (_, key: string) => {
    const value = values[key];
    if (typeof value === 'string' || typeof value === 'number') return encode(String(value));
    throw new RotationError(`'{${key}}' must name a text of the secret, got ${typeof value}: add the key`);
  });
}

function oneLine(name: string, value: string): string {
  if (!/[\r\n]/.test(value)) return value;
  throw new RotationError(`'${name}' must be one line, got ${value.length} characters with a line break`);
}

function deep(value: unknown, plain: (text: string) => string): unknown {
  if (typeof value === 'string') return plain(value);
  if (Array.isArray(value)) return value.map((item) => deep(item, plain));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, deep(item, plain)]));
}
