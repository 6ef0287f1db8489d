import { canonical } from './canonical';
import { endOfString, type Member, membersOf } from './members';

/**
 * Takes the members of these keys from another object, and everything else from the text, byte for byte: numbers of
 * any size, escapes, whitespace and the order of keys. A member of the same meaning stays as it is written; one that
 * the other object lacks goes; a new one is added at the end, in the layout of those before it.
 * @param text a JSON object that `JSON.parse` takes
 * @param other the same
 */
export function replaceMembers(text: string, other: string, keys: readonly string[]): string {
  const members = membersOf(text);
  const values = new Map(membersOf(other).map(({ key, valueStart, end }) => [key, other.slice(valueStart, end)]));
  const known = new Set(members.map(({ key }) => key));
  const added = [...new Set(keys)].filter((key) => !known.has(key) && values.has(key));
  const { separator, colon } = layoutOf(text, members);
  const pieces = [
    ...members.flatMap((member, index) => {
      const owned = keys.includes(member.key);
      if (owned && !values.has(member.key)) return [];
      const between = text.slice(members[index - 1]?.end ?? member.start, member.start);
      return { between, member: written(text, member, owned ? values.get(member.key) : undefined) };
    }),
    ...added.map((key) => ({ between: separator, member: `${JSON.stringify(key)}${colon}${values.get(key)}` })),
  ];
  const body = pieces.map(({ between, member }, index) => (index === 0 ? member : between + member));
  const open = text.indexOf('{') + 1;
  return text.slice(0, members[0]?.start ?? open) + body.join('') + text.slice(members.at(-1)?.end ?? open);
}

function written(text: string, { start, valueStart, end }: Member, value: string | undefined): string {
  const former = text.slice(valueStart, end);
  const same = value === undefined || canonical(value) === canonical(former);
  return text.slice(start, valueStart) + (same ? former : value);
}

/** What stands between two members and within one, as the object itself has it. */
function layoutOf(text: string, [first, second]: readonly Member[]): { separator: string; colon: string } {
  if (first === undefined) return { separator: ',', colon: ':' };
  const space = text.slice(text.indexOf('{') + 1, first.start);
  return {
    separator: second === undefined ? `,${space}` : text.slice(first.end, second.start),
    colon: text.slice(endOfString(text, first.start), first.valueStart),
  };
}
