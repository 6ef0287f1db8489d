/** What a part of a document must be, where it is there: only what is read is asked for. */
export type Shape =
  | 'anything'
  | 'text'
  | 'number or text'
  /** An object with these members, and any others. */
  | { readonly members: Readonly<Record<string, Shape>> }
  /** An object whose members are all of a shape. */
  | { readonly each: Shape }
  | { readonly list: Shape }
  | { readonly orNull: Shape }
  /** A value or a list of them. */
  | { readonly oneOrList: Shape }
  /** As the shape, and not left out. */
  | { readonly required: Shape };

/**
 * Where a document is not what it must be: the path of the part, and what it must be. Nothing of its values, which may
 * be secret.
 */
export function shapeFault(value: unknown, shape: Shape, path = ''): string | undefined {
  const here = (what: string) => `${path === '' ? 'it' : `\`${path}\``} must be ${what}`;
  if (shape === 'anything') return undefined;
  if (shape === 'text') return typeof value === 'string' ? undefined : here('a text');
  if (shape === 'number or text') return ['string', 'number'].includes(typeof value) ? undefined : here('a text');
  if ('orNull' in shape) return value === null ? undefined : shapeFault(value, shape.orNull, path);
  if ('required' in shape) return shapeFault(value, shape.required, path);
  if ('oneOrList' in shape && !Array.isArray(value)) return shapeFault(value, shape.oneOrList, path);
  if ('list' in shape || 'oneOrList' in shape) {
    if (!Array.isArray(value)) return here('a list');
    const item = 'list' in shape ? shape.list : shape.oneOrList;
    return first(value.map((each, index) => () => shapeFault(each, item, `${path}[${index}]`)));
  }
  if (!isMembers(value)) return here('an object');
  const inside = (name: string) => (path === '' ? name : `${path}.${name}`);
  const parts =
    'each' in shape
      ? Object.keys(value).map((name) => [name, shape.each] as const)
      : Object.entries(shape.members).filter(
          ([name, part]) => (Object.hasOwn(value, name) && value[name] !== undefined) || isRequired(part),
        );
  return first(
    parts.map(
      ([name, part]) =>
        () =>
          shapeFault(value[name], part, inside(name)),
    ),
  );
}

function isRequired(shape: Shape): boolean {
  return typeof shape === 'object' && 'required' in shape;
}

function first(faults: readonly (() => string | undefined)[]): string | undefined {
  for (const fault of faults) {
    const found = fault();
    if (found !== undefined) return found;
  }
  return undefined;
}

function isMembers(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
