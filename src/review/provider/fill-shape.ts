/** What the parts of a shape stand for. */
export interface ShapeParts {
  /** The attribute `x` of `{x}`; nothing when it is not set. */
  readonly attribute: (name: string) => string | undefined;
  /** What `{x}` stands for where nothing is set. */
  readonly unset: (name: string) => string;
  /** What `<x>` stands for. */
  readonly made: (what: string) => string;
}

/** Fills a shape. A slash before a value that begins with one is written once. */
export function fillShape(shape: string, { attribute, unset, made }: ShapeParts): string {
  return shape.replace(/(\/?)(?:\{(\w+)(?:\|([^}]*))?\}|<([^>]+)>)/g, (_, slash, name, otherwise, what) => {
    const value = name === undefined ? made(what) : (attribute(name) ?? otherwise ?? unset(name));
    return value.startsWith('/') ? value : `${slash}${value}`;
  });
}

/** Fills the shape of an ARN: its Region and account, too, but not its partition. A URL in it has no scheme. */
export function fillArnShape(shape: string, parts: ShapeParts): string {
  return fillShape(shape.replace(':R:', ':<region>:').replace(':A:', ':<account>:'), {
    ...parts,
    attribute: (name) => parts.attribute(name)?.replace(/^https:\/\//, ''),
  });
}
