import { matchingBracket } from './matching-bracket';

/** A reader that nobody needs, as the data of environments names it. */
export interface UnneededReader {
  /** Name of the consumer, which is that of its role. */
  readonly consumer: string;
  /** Name of the entry, such as `orders/database`. */
  readonly entry: string;
}

/**
 * The text of a file of application data without a reader of an entry, in its list and in those by which environments
 * differ. Nothing where the file does not say it in the form that this reads: the change is for a person then.
 */
export function removeReader(text: string, { consumer, entry }: UnneededReader): string | undefined {
  const name = constantOf(text, consumer);
  const block = entryOf(text, entry);
  if (name === undefined || block === undefined) return undefined;
  const lists = [...block.matchAll(/\breaders: \[([^[\](){}]*)\]/g)];
  const isThere = new RegExp(`(?:^|,)\\s*${name}\\s*(?=,|$)`);
  if (!lists.some(([, names = '']) => isThere.test(names))) return undefined;
  const without = block.replace(/\breaders: \[([^[\](){}]*)\]/g, (list, names: string) =>
    isThere.test(names) ? `readers: [${withoutName(names, name)}]` : list,
  );
  return text.replace(block, () => without);
}

/** The name of the constant that has a consumer. */
function constantOf(text: string, consumer: string): string | undefined {
  const found = [...text.matchAll(/\bconst (\w+) = consumer\(\s*'([^']+)'/g)].filter(([, , id]) => id === consumer);
  return found.length === 1 ? found[0]?.[1] : undefined;
}

/** The call that declares an entry; nothing where several do, or where a part of the text could be meant twice. */
function entryOf(text: string, entry: string): string | undefined {
  const start = `secret('${entry}',`;
  const at = text.indexOf(start);
  if (at < 0 || text.indexOf(start, at + 1) >= 0) return undefined;
  const end = matchingBracket(text, at + 'secret'.length);
  return end === undefined ? undefined : text.slice(at, end + 1);
}

function withoutName(names: string, name: string): string {
  const kept = names.split(',').filter((each) => each.trim() !== name);
  return kept.map((each, index) => (index === 0 ? each.replace(/^ +/, '') : each)).join(',');
}
