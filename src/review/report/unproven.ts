import { showHoles } from '../../iam';
import type { Access } from '../access/access';
import type { Capability } from '../access/capability';
import { firstReason, reasonLine } from '../access/reason-line';
import { remedyOf } from '../access/remedy';
import type { World } from '../world/world';
import { pairOf } from './pair-of';
import type { Unproven } from './report';

export interface UnprovenOptions {
  /** Access of the environment. */
  readonly access: readonly Access[];
  /** Whether the environment was read from plans. */
  readonly isPlanned: boolean;
}

/** What of an environment is not proven: answers, and what could not be read. */
export function unprovenOf(environment: string, world: World, options: UnprovenOptions): readonly Unproven[] {
  return [...unread(environment, world, options), ...unanswered(options)];
}

/** By what it is known again, without what only people read. */
export function unprovenKeys(environment: string, world: World, access: readonly Access[]): readonly string[] {
  const rows = rowsOf(access).map((row) => ({ subject: subjectOf(row), why: reasonLine(row.because) }));
  return [...unread(environment, world, { access, isPlanned: false }), ...rows].map(unprovenKey);
}

/** How something that is not proven is known again. */
export function unprovenKey({ subject, why }: Pick<Unproven, 'subject' | 'why'>): string {
  return JSON.stringify([subject, why]);
}

function unread(environment: string, world: World, { isPlanned }: UnprovenOptions): readonly Unproven[] {
  const stacks = new Set(
    world.resources.filter(({ origin }) => origin.environment === environment).map(({ origin }) => origin.stack),
  );
  return world.unresolved
    .filter(({ stack }) => stacks.has(stack))
    .map(({ stack, address, attribute, why }) => ({
      subject: `${stack}:${address}${attribute === undefined ? '' : `.${attribute}`}`,
      ...reason([why]),
      remedy: remedyOf([why], isPlanned),
    }));
}

/** One row for all Regions and capabilities of a principal and a secret that share a reason. */
interface Row {
  readonly principal: string;
  readonly secret: string;
  readonly because: Set<string>;
  readonly capabilities: Set<Capability>;
  readonly regions: Set<string>;
}

function unanswered({ access, isPlanned }: UnprovenOptions): readonly Unproven[] {
  // Whoever depends on one unknown value is told the same.
  const told = new Map<string, Pick<Unproven, 'why' | 'detail' | 'remedy'>>();
  return rowsOf(access).map((row) => {
    const { principal, secret, capabilities, regions } = row;
    const because = [...row.because];
    const words = getOr(told, JSON.stringify(because), () => ({
      ...reason(because),
      remedy: remedyOf(because, isPlanned),
    }));
    return {
      subject: subjectOf(row),
      ...words,
      pair: { principal, secret, regions: [...regions].sort(), capabilities: [...capabilities] },
    };
  });
}

function rowsOf(access: readonly Access[]): readonly Row[] {
  const rows: Row[] = [];
  const known = new Map<string, Map<string, Map<string, Row>>>();
  for (const { subject, target, capability, answer } of access) {
    if (answer.verdict !== 'not-proven') continue;
    const { principal, secret, region } = pairOf(subject, target, capability);
    const ofSecret = getOr(known, secret, () => new Map<string, Map<string, Row>>());
    const alike = getOr(ofSecret, firstReason(answer.because), () => new Map<string, Row>());
    const row = getOr(alike, principal, () => {
      const made: Row = { principal, secret, because: new Set(), capabilities: new Set(), regions: new Set() };
      rows.push(made);
      return made;
    });
    for (const why of answer.because) row.because.add(why);
    row.capabilities.add(capability);
    row.regions.add(region);
  }
  return rows;
}

function subjectOf({ principal, secret, capabilities, regions }: Row): string {
  return `${principal} ${[...capabilities].join(', ')} ${secret} ${[...regions].sort().join(', ')}`;
}

function getOr<K, V>(map: Map<K, V>, key: K, make: () => V): V {
  const known = map.get(key);
  if (known !== undefined) return known;
  const made = make();
  map.set(key, made);
  return made;
}

/** A line, and all that there is to say where that is more. */
function reason(because: readonly string[]): Pick<Unproven, 'why' | 'detail'> {
  const [why, detail] = [reasonLine(because), because.map(showHoles).join('; ')];
  return detail === why ? { why } : { why, detail };
}
