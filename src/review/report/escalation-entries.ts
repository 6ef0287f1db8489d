import { showHoles } from '../../iam';
import { groupedBy } from '../../model/grouped-by';
import type { Access } from '../access/access';
import type { AccessQueries } from '../access/access-queries';
import type { StandingConditions } from '../access/standing-conditions';
import type { Escalation } from '../escalation/escalation';
import { escalationRows } from '../escalation/escalation-rows';
import { Escalations } from '../escalation/find/find-escalations';
import { accessState } from './access-state';
import { type Expectations, isExpected } from './expectations';
import { pairOf } from './pair-of';
import type { EscalationEntry } from './report';

/** A world, with all access that it gives. */
interface Known {
  readonly queries: AccessQueries;
  readonly access: readonly Access[];
}

/** Who cannot read, but could by one step: by environment, in the words of a report. */
export class EscalationEntries {
  private readonly earlier?: ReadonlySet<string>;
  private readonly now: readonly Escalation[];

  constructor({ before, after }: { readonly before?: Known; readonly after: Known }) {
    this.now = escalationsOf(after);
    if (before !== undefined) this.earlier = new Set(escalationsOf(before).map(keyOf));
  }

  /** All steps in an environment that are there after the change. */
  of(
    environment: string,
    expectations: Expectations | undefined,
    standing?: StandingConditions,
  ): readonly EscalationEntry[] {
    const here = this.now.filter(({ target }) => target.environment === environment);
    const gained = (each: Escalation) => this.earlier !== undefined && !this.earlier.has(keyOf(each));
    const entries = (change: EscalationEntry['change'], list: readonly Escalation[]) =>
      escalationRows(list).map(({ subject, target, regions, hop, action, through, answer }): EscalationEntry => {
        const { principal, account, secret } = pairOf(subject, target, 'read');
        const pair = { principal, ...(account && { account }), secret, regions };
        const expected = isExpected(expectations?.mayObtain, environment, pair);
        const told = standing && { ...standing.told(answer, target), without: [] };
        const state = accessState(answer, told);
        return { ...pair, hop, action, through: showHoles(through), change, expected, state };
      });
    return [
      ...entries('gained', here.filter(gained)),
      ...entries(
        'unchanged',
        here.filter((each) => !gained(each)),
      ),
    ];
  }
}

function escalationsOf({ queries, access }: Known): readonly Escalation[] {
  const reading = access.filter(({ capability }) => capability === 'read');
  const bySecret = groupedBy(reading, ({ target }) => target.id);
  const escalations = new Escalations(queries);
  return queries.world.secrets.flatMap((secret) => escalations.to(secret, bySecret.get(secret.id) ?? []));
}

/** The same step before and after a change; a replaced role is still the one that somebody declares. */
function keyOf({ subject, target, hop, through }: Escalation): string {
  const plain = subject.id.replace('#replaced', '');
  return JSON.stringify([target.environment, target.name, target.region, subject.kind, plain, hop, through]);
}
