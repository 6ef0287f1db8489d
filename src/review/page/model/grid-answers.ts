import { visibleText } from '../../finding/visible-text';
import { furtherConditions } from '../../report/further-conditions';
import type { AccessChange, AccessEntry, AccessState } from '../../report/report';
import type { Mark, PageAnswer, PageCellAnswer, PageState } from '../view/page-data';
import { Numbered } from './numbered';
import type { ProofTable } from './proof-table';

const LENGTH = 1500;
const LETTERS = { read: 'R', write: 'W', administer: 'A', 'administer-key': 'K' } as const;
const MARKS: Readonly<Record<AccessChange['change'], Mark>> = {
  gained: 'gained',
  lost: 'lost',
  widened: 'changed',
  narrowed: 'changed',
  'not-comparable': 'changed',
};

/** One access in one Region, with what a change does to it. */
export type CellEntry = AccessEntry & { readonly change?: AccessChange };

/** Gives each answer that cells say a number, the same to the same. */
export class GridAnswers {
  private readonly answers = new Numbered<PageAnswer>();
  private readonly states = new Numbered<PageState>();

  constructor(private readonly proofs: ProofTable) {}

  get all(): readonly PageAnswer[] {
    return this.answers.all;
  }

  /** What a cell says: what is the same in several Regions once. */
  of(entries: readonly CellEntry[]): readonly PageCellAnswer[] {
    const same = new Map<string, CellEntry[]>();
    for (const entry of [...entries].sort(byRegion)) {
      const key = this.keyOf(entry);
      const others = same.get(key);
      if (others === undefined) same.set(key, [entry]);
      else others.push(entry);
    }
    return [...same]
      .map(([key, each]): PageCellAnswer => {
        const proofs = each.map((entry) => this.proofs.numbersOf(proofOf(entry)));
        const [first] = proofs;
        const isSame = proofs.every(([a, b]) => a === first?.[0] && b === first[1]);
        return [this.numberOf(key, each), ...(isSame ? proofs.slice(0, 1) : proofs).flat()];
      })
      .sort(([a], [b]) => this.order(a) - this.order(b));
  }

  /** The same for entries that say the same, but for their Regions. */
  private keyOf({ capability, change, state }: CellEntry): string {
    const before = change === undefined ? '' : `${change.change} ${this.stateNumber(change.before)}`;
    return `${capability} ${this.stateNumber(state)} ${before}`;
  }

  private stateNumber(state: AccessState): number {
    const { verdict, detail } = state;
    const key = JSON.stringify([verdict, detail, furtherConditions(state)]);
    return this.states.known('', key) ?? this.states.add('', key, stateOf(state));
  }

  private numberOf(said: string, entries: readonly CellEntry[]): number {
    const [first] = entries as [CellEntry];
    const regions = entries.map(({ region }) => region);
    const key = `${said} ${regions.join()}`;
    return this.answers.known('', key) ?? this.answers.add('', key, answerOf(first, regions));
  }

  private order(answer: number): number {
    return 'RWAK'.indexOf(this.all[answer]?.letter ?? 'R') * 10_000 + answer;
  }
}

function answerOf({ capability, change, state }: CellEntry, regions: readonly string[]): PageAnswer {
  return {
    letter: LETTERS[capability],
    mark: change === undefined ? 'kept' : MARKS[change.change],
    regions: regions.map((region) => visibleText(region, 40)),
    after: stateOf(state),
    ...(change !== undefined && { before: stateOf(change.before) }),
  };
}

function stateOf(state: AccessState): PageState {
  const further = furtherConditions(state);
  return {
    verdict: state.verdict,
    ...(state.detail !== undefined && { detail: visibleText(state.detail, LENGTH) }),
    ...(further !== '' && { further: visibleText(further, LENGTH) }),
  };
}

/** What proves the answer now; where nothing bears on it any longer, what did before. */
function proofOf({ state, change }: CellEntry): AccessState['proof'] {
  return state.proof.length === 0 && change !== undefined ? change.before.proof : state.proof;
}

function byRegion(a: CellEntry, b: CellEntry): number {
  return a.region < b.region ? -1 : a.region > b.region ? 1 : 0;
}
