/** The part of JSON Schema that this project's schemas use. */
export interface Schema {
  readonly $ref?: string;
  readonly $defs?: Readonly<Record<string, Schema>>;
  readonly const?: unknown;
  readonly enum?: readonly unknown[];
  readonly type?: string;
  readonly pattern?: string;
  readonly required?: readonly string[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly items?: Schema;
}

/** Where a value departs from a schema. A property that the schema does not list counts too: it would be undocumented. */
export function departures(value: unknown, schema: Schema, root = schema, path = '$'): readonly string[] {
  if (schema.$ref !== undefined) {
    const target = root.$defs?.[schema.$ref.replace('#/$defs/', '')];
    return target === undefined ? [`${path}: no ${schema.$ref}`] : departures(value, target, root, path);
  }
  if ('const' in schema) return value === schema.const ? [] : [`${path}: not the constant`];
  if (schema.enum !== undefined) return schema.enum.includes(value) ? [] : [`${path}: ${String(value)}`];
  if (!hasType(value, schema.type)) return [`${path}: not ${schema.type}`];
  if (typeof value === 'string') return new RegExp(schema.pattern ?? '').test(value) ? [] : [`${path}: pattern`];
  if (Array.isArray(value)) {
    return value.flatMap((item, index) => departures(item, schema.items ?? {}, root, `${path}[${index}]`));
  }
  if (typeof value !== 'object' || value === null) return [];
  const missing = (schema.required ?? []).filter((key) => !(key in value)).map((key) => `${path}.${key}: missing`);
  const wrong = Object.entries(value).flatMap(([key, inner]) => {
    const property = schema.properties?.[key];
    return property === undefined ? [`${path}.${key}: unknown`] : departures(inner, property, root, `${path}.${key}`);
  });
  return [...missing, ...wrong];
}

function hasType(value: unknown, type: string | undefined): boolean {
  if (type === 'integer') return Number.isInteger(value);
  if (type === 'array') return Array.isArray(value);
  return type === (value === null ? 'null' : Array.isArray(value) ? 'array' : typeof value);
}
