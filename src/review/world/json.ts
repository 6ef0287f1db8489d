/** A value as JSON has it. Strings may hold the evaluator's hole markers where a part is not known. */
export type Json = string | number | boolean | null | readonly Json[] | JsonObject;

export interface JsonObject {
  readonly [key: string]: Json;
}

/** Whether a value is an object, and neither null nor a list. */
export function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The same for a JSON value, whose members are then JSON values too. */
export function isJsonObject(value: Json | undefined): value is JsonObject {
  return isObject(value);
}
