/** An event, or a part of one. */
export type Fields = Readonly<Record<string, unknown>>;

/** Fields of an event by their paths, `detail.userIdentity.type`; those that are undefined are taken out. */
export type Patch = Fields;

/** An event in which fields differ, and nothing else. */
export function patched<Event extends object>(event: Event, patch: Patch): Event {
  return Object.entries(patch).reduce<Event>(
    (before, [path, value]) => withPath(before, path.split('.'), value) as Event,
    event,
  );
}

/** The event once with each value in the field. */
export function each<Event extends object>(event: Event, path: string, values: readonly unknown[]): readonly Event[] {
  return values.map((value) => patched(event, { [path]: value }));
}

function withPath(within: unknown, [field = '', ...rest]: readonly string[], value: unknown): unknown {
  if (Array.isArray(within)) {
    return within.map((element, index) => (index === Number(field) ? withPath(element, rest, value) : element));
  }
  const fields = (within ?? {}) as Fields;
  const { [field]: before, ...others } = fields;
  if (rest.length > 0) return { ...fields, [field]: withPath(before, rest, value) };
  return value === undefined ? others : { ...fields, [field]: value };
}
