/** The part of JSON Schema, draft 7, that the schemas of OSCAL use. */
export interface Draft7 {
  readonly $id?: string;
  readonly $ref?: string;
  readonly definitions?: Readonly<Record<string, Draft7>>;
  readonly type?: string;
  readonly properties?: Readonly<Record<string, Draft7>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: boolean;
  readonly items?: Draft7;
  readonly minItems?: number;
  readonly pattern?: string;
  readonly enum?: readonly unknown[];
  readonly allOf?: readonly Draft7[];
  readonly anyOf?: readonly Draft7[];
}

/** Where a value departs from a schema whose definitions are referred to by `$id`, or by their paths. */
export function draft7Departures(value: unknown, schema: Draft7): readonly string[] {
  const definitions = Object.entries(schema.definitions ?? {});
  const byReference = new Map(
    definitions.flatMap(([name, each]) => [
      [`#/definitions/${name}`, each] as const,
      ...(each.$id === undefined ? [] : [[each.$id, each] as const]),
    ]),
  );
  return departures(value, schema, '$', byReference);
}

function departures(
  value: unknown,
  schema: Draft7,
  path: string,
  known: ReadonlyMap<string, Draft7>,
): readonly string[] {
  const at = (each: Draft7) => departures(value, each, path, known);
  const found = [...(schema.allOf ?? []).flatMap(at), ...matching(value, schema, path)];
  if (schema.$ref !== undefined) {
    const target = known.get(schema.$ref);
    found.push(...(target === undefined ? [`${path}: no ${schema.$ref}`] : at(target)));
  }
  const any = schema.anyOf?.map(at);
  if (any !== undefined && !any.some(({ length }) => length === 0)) found.push(...any.flat());
  if (Array.isArray(value)) {
    const { items = {}, minItems = 0 } = schema;
    if (value.length < minItems) found.push(`${path}: fewer than ${minItems}`);
    found.push(...value.flatMap((item, index) => departures(item, items, `${path}[${index}]`, known)));
  } else if (typeof value === 'object' && value !== null) {
    found.push(...members(value as Readonly<Record<string, unknown>>, schema, path, known));
  }
  return found;
}

function matching(value: unknown, { type, pattern, enum: values }: Draft7, path: string): readonly string[] {
  if (type !== undefined && typeOf(value) !== type) return [`${path}: not ${type}`];
  if (values !== undefined && !values.includes(value)) return [`${path}: not one of ${values.join(', ')}`];
  const isLike = typeof value !== 'string' || pattern === undefined || new RegExp(pattern, 'u').test(value);
  return isLike ? [] : [`${path}: not like ${pattern}`];
}

function typeOf(value: unknown): string {
  return Array.isArray(value) ? 'array' : value === null ? 'null' : typeof value;
}

function members(
  value: Readonly<Record<string, unknown>>,
  { properties = {}, required = [], additionalProperties }: Draft7,
  path: string,
  known: ReadonlyMap<string, Draft7>,
): readonly string[] {
  const names = Object.keys(value);
  const extra = additionalProperties === false ? names.filter((name) => !Object.hasOwn(properties, name)) : [];
  return [
    ...required.filter((name) => !Object.hasOwn(value, name)).map((name) => `${path}: no '${name}'`),
    ...extra.map((name) => `${path}: '${name}' is not known`),
    ...names.flatMap((name) => {
      const each = properties[name];
      return each === undefined ? [] : departures(value[name], each, `${path}.${name}`, known);
    }),
  ];
}
