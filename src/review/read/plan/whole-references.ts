/** Key or index of an instance; nothing when there is just one. */
export type Index = string | number | undefined;

export const INSTANCE_KEYS: ReadonlySet<string> = new Set(['each.key', 'count.index']);

/** The references without the shorter ones that they begin with, and without the key of the instance. */
export function wholeReferences(references: readonly string[]): readonly string[] {
  const others = [...new Set(references)].filter((reference) => !INSTANCE_KEYS.has(reference));
  return others.filter((one) => !others.some((other) => other.startsWith(`${one}.`) || other.startsWith(`${one}[`)));
}

const STEP = /(?:[^.[\]]|\[(?:"(?:[^"\\]|\\.)*"|[^\]"]*)\])+/g;

/** The steps of a reference, each with the key behind it: `['aws_kms_key', 'main["a.b"]', 'arn']`. */
export function stepsOf(reference: string): readonly string[] {
  return reference.match(STEP) ?? [];
}
