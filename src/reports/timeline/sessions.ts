import { issuedKeysQuery } from '../../model/trail/queries/issued-keys';
import type { TrailScope } from '../../model/trail/trail-query';
import type { TrailEngine } from '../engine/engine';

interface Issue {
  /** Key of the caller; empty where it has none. */
  readonly accesskey: string;
  readonly principal: string;
}

/** Longest chain that is followed: roles assume roles, and a trail that somebody made up may do so in circles. */
const MOST_STEPS = 20;

/** Which sessions came from which, by the keys that they were given. */
export class Sessions {
  /** Reads them from a trail. */
  static async read(engine: TrailEngine, scope: TrailScope): Promise<Sessions> {
    const issued = await engine.rows(issuedKeysQuery(scope));
    return new Sessions(new Map(issued.map((row) => [row.issued, row])));
  }

  private constructor(private readonly issues: ReadonlyMap<string, Issue>) {}

  /** Who is behind a key: the principals that assumed one role after the other, the first of them first. */
  behind(key: string): readonly string[] {
    const chain: string[] = [];
    for (let issue = this.issues.get(key); issue !== undefined; issue = this.issues.get(issue.accesskey)) {
      if (chain.length === MOST_STEPS) break;
      chain.unshift(issue.principal);
    }
    return chain;
  }

  /** The keys that were given, directly or through others, to whoever has one of these keys or is the principal. */
  after(keys: readonly string[], principal?: string): readonly string[] {
    const found = new Set(keys);
    for (let before = -1; before < found.size; ) {
      before = found.size;
      for (const [issued, { accesskey, principal: caller }] of this.issues) {
        if (found.has(accesskey) || caller === principal) found.add(issued);
      }
    }
    return [...found];
  }
}
