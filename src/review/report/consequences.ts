import type { Consequence } from './cause';
import type { NameIndex } from './name-index';
import type { AccessChange, AccessState, EnvironmentLists } from './report';
import { unprovenKey } from './unproven';

/** A consequence with all that it names, before its cause is known. */
export interface Loose extends Consequence {
  readonly names: readonly string[];
  /** Whether the change brings it. */
  readonly news: boolean;
}

/** What was there before a change: fingerprints of findings, and what was not proven. */
export interface Earlier {
  readonly findings: ReadonlySet<string>;
  readonly notProven: ReadonlySet<string>;
}

/** Everything of an environment that has a cause. */
export function consequencesOf(lists: EnvironmentLists, index: NameIndex, earlier: Earlier): readonly Loose[] {
  const { changes, escalations, expectations, findings, hazards, notProven } = lists;
  const all = <T>(of: Loose['of'], items: readonly T[], look: (item: T) => Pick<Loose, 'names' | 'news'> | undefined) =>
    items.flatMap((item, place): readonly Loose[] => {
      const found = look(item);
      return found === undefined ? [] : [{ of, index: place, ...found }];
    });
  const changed = new Set(expectations.length === 0 ? [] : changes.map(pairOf));
  return [
    ...all('changes', changes, (each) => ({
      names: [...index.ofPair(each, [each.region]), ...standsFor(each)],
      news: true,
    })),
    ...all('hazards', hazards, ({ subject, region }) => ({ names: index.ofSubject(subject, region), news: true })),
    ...all('expectations', expectations, (each) =>
      each.kind === 'unused' ? undefined : { names: index.ofPair(each, []), news: changed.has(pairOf(each)) },
    ),
    ...all('escalations', escalations, (each) =>
      each.change === 'gained' && !each.expected ? { names: index.ofPair(each, each.regions), news: true } : undefined,
    ),
    ...all('findings', findings, ({ subject, fingerprint }) => ({
      names: index.ofSubject(subject),
      news: !earlier.findings.has(fingerprint),
    })),
    ...all('notProven', notProven, (each) => ({
      names: each.pair === undefined ? index.ofSubject(each.subject) : index.ofPair(each.pair, each.pair.regions),
      news: earlier.notProven.size === 0 || !earlier.notProven.has(unprovenKey(each)),
    })),
  ];
}

/** A principal and a secret as one text. */
export function pairOf({ principal, secret }: { readonly principal: string; readonly secret: string }): string {
  return JSON.stringify([principal, secret]);
}

/** Whom an account stands for, where a grant to it names roles of which no stack declares any. */
function standsFor({ principal, before, after }: AccessChange): readonly string[] {
  if (!principal.startsWith('account ')) return [];
  return [...rolesIn(before), ...rolesIn(after)].map((arn) => `principal:${arn}`);
}

/** ARNs of roles and users in the words of an answer. */
export function rolesIn({ detail = '' }: AccessState): readonly string[] {
  const arns = detail.match(/arn:[\w-]+:iam::\d{12}:(?:role|user)\/[\w+=,.@/-]+/g) ?? [];
  // A comma at the end is of the sentence.
  return arns.map((arn) => arn.replace(/,$/, ''));
}
