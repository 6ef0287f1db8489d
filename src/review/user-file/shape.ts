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
export function shapeFault(value: unknown, shape: Shape): string | undefined {
  const fault = faultOf(value, shape);
  if (fault === undefined) return undefined;
  const path = fault.path.join('').replace(/^\./, '');
  return `${path === '' ? 'it' : `\`${path}\``} must be ${fault.what}`;
}

/** The path is made on the way back: a plan has hundreds of thousands of parts, and hardly ever a fault. */
interface Fault {
  readonly path: readonly string[];
  readonly what: string;
}

function faultOf(value: unknown, shape: Shape): Fault | undefined {
  if (shape === 'anything') return undefined;
  if (shape === 'text') return typeof value === 'string' ? undefined : here('a text');
  if (shape === 'number or text') return ['string', 'number'].includes(typeof value) ? undefined : here('a text');
  if ('orNull' in shape) return value === null ? undefined : faultOf(value, shape.orNull);
  if ('required' in shape) return faultOf(value, shape.required);
  if ('oneOrList' in shape) {
    return Array.isArray(value) ? inList(value, shape.oneOrList) : faultOf(value, shape.oneOrList);
  }
  if ('list' in shape) return Array.isArray(value) ? inList(value, shape.list) : here('a list');
  if (!isMembers(value)) return here('an object');
  return 'each' in shape ? inEach(value, shape.each) : inMembers(value, shape.members);
}

function here(what: string): Fault {
  return { path: [], what };
}

function inside(start: string, fault: Fault | undefined): Fault | undefined {
  return fault && { path: [start, ...fault.path], what: fault.what };
}

function inList(list: readonly unknown[], item: Shape): Fault | undefined {
  for (const [index, each] of list.entries()) {
    const fault = faultOf(each, item);
    if (fault !== undefined) return inside(`[${index}]`, fault);
  }
  return undefined;
}

function inEach(value: Members, shape: Shape): Fault | undefined {
  for (const name of Object.keys(value)) {
    const fault = faultOf(value[name], shape);
    if (fault !== undefined) return inside(`.${name}`, fault);
  }
  return undefined;
}

function inMembers(value: Members, shapes: Readonly<Record<string, Shape>>): Fault | undefined {
  for (const [name, shape] of entriesOf(shapes)) {
    const isThere = Object.hasOwn(value, name) && value[name] !== undefined;
    const fault = isThere || isRequired(shape) ? faultOf(value[name], shape) : undefined;
    if (fault !== undefined) return inside(`.${name}`, fault);
  }
  return undefined;
}

const ENTRIES = new WeakMap<Readonly<Record<string, Shape>>, ReadonlyArray<readonly [string, Shape]>>();

function entriesOf(shapes: Readonly<Record<string, Shape>>): ReadonlyArray<readonly [string, Shape]> {
  const entries = ENTRIES.get(shapes) ?? Object.entries(shapes);
  ENTRIES.set(shapes, entries);
  return entries;
}

function isRequired(shape: Shape): boolean {
  return typeof shape === 'object' && 'required' in shape;
}

type Members = Readonly<Record<string, unknown>>;

function isMembers(value: unknown): value is Members {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
