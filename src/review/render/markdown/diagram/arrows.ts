import { groupedByPair } from '../../../../model/grouped-by';
import type { AccessChange, EnvironmentReport } from '../../../report/report';
import { shortOf } from '../../sections/short';

/** What changes between somebody and something, in words of ours. */
export interface Arrow {
  readonly from: string;
  readonly to: string;
  /** The same while arrows are folded: the account of a principal, the application of a secret. */
  readonly groups: { readonly from: string; readonly to: string };
  /** What is done to what: `gains` with `read`. */
  readonly verbs: ReadonlyMap<string, ReadonlySet<string>>;
}

const VERBS: Readonly<Record<AccessChange['change'], string>> = {
  gained: 'gains',
  lost: 'loses',
  widened: 'needs less for',
  narrowed: 'needs more for',
  'not-comparable': 'needs something else for',
};
const WHAT = { read: 'read', write: 'write', administer: 'control', 'administer-key': 'control' } as const;

/** Who gains or loses what: one arrow for each principal and secret. */
export function arrowsOf(environments: readonly EnvironmentReport[]): readonly Arrow[] {
  const arrows: Arrow[] = [];
  const changed = environments.filter(({ changes }) => changes.length > 0);
  for (const environment of changed) {
    const short = shortOf(environment);
    const start = changed.length > 1 ? `${environment.name} ` : '';
    for (const changes of groupedByPair(environment.changes, (each) => [short(each.principal), short(each.secret)])) {
      const [{ principal, account, secret }] = changes;
      const [from, to] = [`${start}${short(principal)}`, `${start}${short(secret)}`];
      const groups = {
        from: account === undefined ? from : `${start}account ${account}`,
        to: `${start}${short(secret).split('/')[0]}`,
      };
      const verbs = new Map<string, Set<string>>();
      for (const { change, capability } of changes) addVerb(verbs, VERBS[change], WHAT[capability]);
      arrows.push({ from, to, groups, verbs });
    }
  }
  return arrows;
}

/** Adds to what is done. */
export function addVerb(verbs: Map<string, Set<string>>, verb: string, what: string): void {
  const known = verbs.get(verb);
  if (known === undefined) verbs.set(verb, new Set([what]));
  else known.add(what);
}
