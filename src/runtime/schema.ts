import { RuntimeError } from './answers/runtime-error';

/** Checks a value that was read from JSON, as schemas of zod, valibot and others do; or a function that does. */
export type Schema<T> = { parse(value: unknown): T } | ((value: unknown) => T);

/** A JSON text as the schema has it. Errors quote nothing of it. */
export function typed<T>(id: string, text: string, schema: Schema<T>): T {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw new RuntimeError(`the value of '${id}' must be JSON, got ${text.length} characters that are not`);
  }
  try {
    return typeof schema === 'function' ? schema(value) : schema.parse(value);
  } catch (error) {
    throw new RuntimeError(`the value of '${id}' does not fit its schema: ${pathsOf(error)}`);
  }
}

/** Where a value does not fit. What schemas say besides may quote it. */
function pathsOf(error: unknown): string {
  const { issues, name } = error as { readonly issues?: unknown; readonly name?: unknown };
  if (!Array.isArray(issues)) return `it threw ${String(name ?? typeof error)}`;
  const paths = issues.map(({ path }: { readonly path?: readonly unknown[] }) => `\`${(path ?? []).join('.')}\``);
  return [...new Set(paths)].join(', ');
}
