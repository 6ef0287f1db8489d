import { type Answer, type Atom, type OpenConditions, showAtom, showConditions } from '../../iam';
import type { Access, Target } from './access';

/** Conditions of an answer in words for people, without what every grant on the secret demands. */
export interface ToldConditions {
  /** The rest of them. Empty where there are no others. */
  readonly further: string;
  /** What other grants on the secret demand and this one does not: `TLS`, `organization o-a1b2c3d4e5`. */
  readonly without: readonly string[];
}

/** Conditions that are put on whole secrets, and say nothing of who has access. */
const KINDS: readonly (readonly [RegExp, string])[] = [
  [/^aws:SecureTransport(?: of the read)? = true$/i, 'TLS'],
  [/^aws:PrincipalOrgID(?: of the read)? = (\S+)$/i, 'organization $1'],
];

/** What grants on one secret demand, in each Region. */
interface Demanded {
  /** By some. */
  readonly some: Set<string>;
  /** By every one. */
  every?: ReadonlySet<string>;
}

/**
 * What every grant on a secret demands, in each Region, so that it is told once and not with each grant. Proofs and
 * JSON keep every condition.
 *
 * @example
 * const standing = new StandingConditions(new AccessQueries(world).readers());
 */
export class StandingConditions {
  private readonly targets = new Map<string, Demanded>();

  /** @param grants all of them on each secret; those that are denied or not proven demand nothing */
  constructor(grants: Iterable<Pick<Access, 'target' | 'answer'>>) {
    for (const { target, answer } of grants) {
      const demands = demandsOf(answer);
      if (demands === undefined) continue;
      const key = keyOf(target);
      const known = this.targets.get(key) ?? { some: new Set() };
      for (const each of demands) known.some.add(each);
      known.every = known.every === undefined ? demands : shared(known.every, demands);
      this.targets.set(key, known);
    }
  }

  /** What every grant on the secret demands, in words. */
  of(target: Target): readonly string[] {
    return [...(this.targets.get(keyOf(target))?.every ?? [])].sort();
  }

  /** What there is to say of an answer besides that. */
  told(answer: Answer, target: Target): ToldConditions {
    if (answer.verdict !== 'allowed' && answer.verdict !== 'allowed-if') return NOTHING_TOLD;
    const { some = NONE, every = NONE } = this.targets.get(keyOf(target)) ?? {};
    const conditions = answer.verdict === 'allowed' ? [[]] : answer.conditions;
    const mentioned = new Set(conditions.flat().flatMap((atom) => nameOf(atom) ?? []));
    return {
      further: showConditions(conditions.map((term) => term.filter((atom) => !every.has(nameOf(atom) ?? '')))),
      without: [...some].filter((name) => !mentioned.has(name)).sort(),
    };
  }
}

const NONE: ReadonlySet<string> = new Set();
const NOTHING_TOLD: ToldConditions = { further: '', without: [] };
const names = new WeakMap<Atom, { readonly name: string | undefined }>();
const demands = new WeakMap<OpenConditions, ReadonlySet<string>>();

function keyOf({ kind, environment, name }: Target): string {
  return JSON.stringify([kind, environment, name]);
}

/** What is demanded whichever way it is allowed. */
function demandsOf(answer: Answer): ReadonlySet<string> | undefined {
  if (answer.verdict === 'allowed') return NONE;
  if (answer.verdict !== 'allowed-if') return undefined;
  const known = demands.get(answer.conditions);
  if (known !== undefined) return known;
  const terms = answer.conditions.map((term) => new Set(term.flatMap((atom) => nameOf(atom) ?? [])));
  const common = terms.length === 0 ? NONE : terms.reduce<ReadonlySet<string>>(shared, terms[0] ?? NONE);
  demands.set(answer.conditions, common);
  return common;
}

function shared(a: ReadonlySet<string>, b: ReadonlySet<string>): ReadonlySet<string> {
  return [...a].every((each) => b.has(each)) ? a : new Set([...a].filter((each) => b.has(each)));
}

function nameOf(atom: Atom): string | undefined {
  let known = names.get(atom);
  if (known === undefined) {
    const text = showAtom(atom);
    const [kind, name] = KINDS.find(([pattern]) => pattern.test(text)) ?? [];
    known = { name: kind && name && text.replace(kind, name) };
    names.set(atom, known);
  }
  return known.name;
}
