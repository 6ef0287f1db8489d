import { groupedBy } from '../../model/grouped-by';
import { coverageQuery } from '../../model/trail/queries/coverage';
import { readersQuery } from '../../model/trail/queries/readers';
import type { TrailScope } from '../../model/trail/trail-query';
import type { TrailEngine } from '../engine/engine';

/** Reads of one secret by one principal in one Region. */
export interface ObservedRead {
  readonly secret: string;
  readonly account: string;
  readonly region: string;
  readonly principal: string;
  readonly reads: number;
  /** ISO 8601. */
  readonly last: string;
  /** ARN of the session of the last read. */
  readonly session: string;
  readonly agent: string;
}

/** What a trail says about reads, to compare with what is granted. */
export class Observed {
  static async read(engine: TrailEngine, scope: TrailScope): Promise<Observed> {
    return new Observed(await engine.rows(readersQuery(scope)), await engine.rows(coverageQuery(scope)));
  }

  private readonly bySecret: ReadonlyMap<string, readonly ObservedRead[]>;
  private readonly covered: ReadonlySet<string>;

  private constructor(
    readonly reads: readonly ObservedRead[],
    coverage: readonly { readonly account: string }[],
  ) {
    this.bySecret = groupedBy(reads, ({ account, secret }) => `${account}:${secret}`);
    this.covered = new Set(coverage.map(({ account }) => account));
  }

  /** All reads of a secret and its replicas. */
  of({ account, name }: { readonly account: string; readonly name: string }): readonly ObservedRead[] {
    return this.bySecret.get(`${account}:${name}`) ?? [];
  }

  /** Whether the trail has any event of Secrets Manager of an account: without one, silence says nothing. */
  covers(account: string): boolean {
    return this.covered.has(account);
  }
}
