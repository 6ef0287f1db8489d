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
  readonly anyOf?: readonly Schema[];
  readonly minLength?: number;
  readonly minimum?: number;
  readonly patternProperties?: Readonly<Record<string, Schema>>;
  /** Of members that are not listed: any, or those of a schema. @default - none */
  readonly additionalProperties?: boolean | Schema;
}

/** Where a value departs from a schema. A property that the schema does not list counts too: it would be undocumented. */
export function departures(value: unknown, schema: Schema, root = schema, path = '$'): readonly string[] {
  if (schema.$ref !== undefined) {
    const target = root.$defs?.[schema.$ref.replace('#/$defs/', '')];
    return target === undefined ? [`${path}: no ${schema.$ref}`] : departures(value, target, root, path);
  }
  if (schema.anyOf !== undefined) {
    const all = schema.anyOf.map((each) => departures(value, each, root, path));
    return all.some((each) => each.length === 0) ? [] : all.flat();
  }
  if ('const' in schema) return value === schema.const ? [] : [`${path}: not the constant`];
  if (schema.enum !== undefined) return schema.enum.includes(value) ? [] : [`${path}: ${String(value)}`];
  if (Object.keys(schema).length === 0) return [];
  if (!hasType(value, schema.type)) return [`${path}: not ${schema.type}`];
  if (typeof value === 'string' && value.length < (schema.minLength ?? 0)) return [`${path}: too short`];
  if (typeof value === 'number' && value < (schema.minimum ?? value)) return [`${path}: too small`];
  if (typeof value === 'string') return new RegExp(schema.pattern ?? '').test(value) ? [] : [`${path}: pattern`];
  if (Array.isArray(value)) {
    return value.flatMap((item, index) => departures(item, schema.items ?? {}, root, `${path}[${index}]`));
  }
  if (typeof value !== 'object' || value === null) return [];
  const missing = (schema.required ?? []).filter((key) => !(key in value)).map((key) => `${path}.${key}: missing`);
  const wrong = Object.entries(value).flatMap(([key, inner]) => {
    const property = memberOf(schema, key);
    if (property === true) return [];
    return property === undefined ? [`${path}.${key}: unknown`] : departures(inner, property, root, `${path}.${key}`);
  });
  return [...missing, ...wrong];
}

/** The schema of a member; true for one that may be anything, undefined for one that is not listed. */
function memberOf(schema: Schema, key: string): Schema | true | undefined {
  if (Object.hasOwn(schema.properties ?? {}, key)) return schema.properties?.[key];
  const [, matching] =
    Object.entries(schema.patternProperties ?? {}).find(([each]) => new RegExp(each).test(key)) ?? [];
  return matching ?? (schema.additionalProperties || undefined);
}

function hasType(value: unknown, type: string | undefined): boolean {
  if (type === 'integer') return Number.isInteger(value);
  if (type === 'array') return Array.isArray(value);
  return type === (value === null ? 'null' : Array.isArray(value) ? 'array' : typeof value);
}
