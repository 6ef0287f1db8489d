/**
 * The content of a file without its member `$schema`, by which an editor finds what the file must be: one of the
 * package's `docs/schemas`. Anything but a text under that name stays, and is refused as any other unknown member.
 */
export function withoutSchema(content: unknown): unknown {
  if (typeof content !== 'object' || content === null || Array.isArray(content)) return content;
  if (!('$schema' in content) || typeof content.$schema !== 'string') return content;
  const { $schema: _, ...rest } = content;
  return rest;
}
