import { groupedBy } from '../../model/grouped-by';
import type { ChangedThing } from './changed-thing';
import { type Loose, pairOf, rolesIn } from './consequences';
import type { AccessChange, EnvironmentReport } from './report';

type Lists = Pick<EnvironmentReport, 'access' | 'changes' | 'escalations' | 'expectations' | 'notProven'>;
type Asked = Pick<AccessChange, 'principal' | 'secret' | 'region' | 'capability'>;

/**
 * Says whether something that changed explains what names it. A new Region explains that a reader reads there what it
 * reads elsewhere, and not that somebody else does. Otherwise whoever adds a Region could give access under its name.
 */
export class Explanations {
  private readonly gains: ReadonlyMap<string, readonly AccessChange[]>;
  private readonly lost: ReadonlyMap<string, AccessChange>;
  private readonly principals: ReadonlySet<string>;
  /** Access that the change leaves alone, by all but the Region: conditions in words, without their Region. */
  private readonly kept: ReadonlyMap<string, ReadonlySet<string>>;

  constructor(private readonly lists: Lists) {
    const gains = lists.changes.filter(isGain);
    this.gains = groupedBy(gains, pairOf);
    this.lost = new Map(lists.changes.filter(({ change }) => change === 'lost').map((each) => [keyOf(each), each]));
    this.principals = new Set([...lists.access, ...lists.changes].map(({ principal }) => principal));
    const changed = new Set(gains.map(keyOf));
    const kept = lists.access.filter((each) => !changed.has(keyOf(each)));
    this.kept = new Map(
      [...groupedBy(kept, anywhere)].map(([key, all]) => [
        key,
        new Set(all.map(({ state, region }) => wordsIn(state, region))),
      ]),
    );
  }

  /** @returns whether the consequence belongs to the thing, of what names it */
  explains(thing: ChangedThing, { of, index }: Loose): boolean {
    switch (of) {
      case 'changes': {
        const change = this.lists.changes[index];
        return change === undefined || !isGain(change) || this.explainsGain(thing, change);
      }
      case 'expectations': {
        const pair = this.lists.expectations[index];
        return (this.gains.get(pair ? pairOf(pair) : '') ?? []).every((each) => this.explainsGain(thing, each));
      }
      case 'escalations':
        return isWithin(thing, this.lists.escalations[index]?.regions);
      case 'notProven':
        return isWithin(thing, this.lists.notProven[index]?.pair?.regions);
      default:
        return true;
    }
  }

  private explainsGain(thing: ChangedThing, change: AccessChange): boolean {
    const { kind, how, regions, name } = thing;
    if (kind === 'environment') return true;
    if (how === 'removed') return false;
    if (kind === 'region' || (kind === 'secret' && regions.length > 0)) return this.isAsElsewhere(change);
    if (kind === 'key') return how === 'added' && change.capability === 'administer-key';
    if (kind === 'rotation') return change.secret === name;
    if (kind === 'principal' && change.principal.startsWith('account ')) {
      // Roles that have an answer of their own are told by it.
      const told = new Set([...this.principals, ...rolesIn(change.before)]);
      return rolesIn(change.after).every((arn) => told.has(arn) || thing.names.has(`principal:${arn}`));
    }
    return how === 'added' || this.hadItsLike(thing, change);
  }

  /** Whether the principal may do the same in a Region of which the change is not about. */
  private isAsElsewhere(change: AccessChange): boolean {
    return this.kept.get(anywhere(change))?.has(wordsIn(change.after, change.region)) ?? false;
  }

  /** Whether what was renamed or replaced had the same access, under the same conditions. */
  private hadItsLike({ kind, names, oldName }: ChangedThing, change: AccessChange): boolean {
    const olds =
      kind === 'principal'
        ? [...names].map((each) => ({ ...change, principal: each.slice('principal:'.length) }))
        : oldName === undefined
          ? []
          : [{ ...change, secret: oldName }];
    return olds.some((old) => {
      const was = this.lost.get(keyOf(old))?.before;
      return was?.verdict === change.after.verdict && was.detail === change.after.detail;
    });
  }
}

function isGain({ change }: AccessChange): boolean {
  return change !== 'lost' && change !== 'narrowed';
}

/** A Region explains what is in it alone. */
function isWithin({ kind, regions }: ChangedThing, all: readonly string[] = []): boolean {
  const isPlace = kind === 'region' || (kind === 'secret' && regions.length > 0);
  return !isPlace || all.every((each) => regions.includes(each));
}

function wordsIn({ verdict, detail = '' }: AccessChange['after'], region: string): string {
  return `${verdict} ${detail.replaceAll(region, '')}`;
}

function anywhere({ principal, secret, capability }: Asked): string {
  return JSON.stringify([principal, secret, capability]);
}

function keyOf(asked: Asked): string {
  return `${anywhere(asked)} ${asked.region}`;
}
