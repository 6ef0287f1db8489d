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
  const rows = new Map<string, Row>();
  for (const { subject, target, capability, answer } of access) {
    if (answer.verdict !== 'not-proven') continue;
    const { principal, secret, region } = pairOf(subject, target, capability);
    const key = JSON.stringify([principal, secret, firstReason(answer.because)]);
    const row = rows.get(key) ?? {
      ...{ principal, secret },
      ...{ because: new Set(), capabilities: new Set(), regions: new Set() },
    };
    for (const why of answer.because) row.because.add(why);
    row.capabilities.add(capability);
    row.regions.add(region);
    rows.set(key, row);
  }
  return [...rows.values()].map(({ principal, secret, because, capabilities, regions }) => ({
    subject: `${principal} ${[...capabilities].join(', ')} ${secret} ${[...regions].sort().join(', ')}`,
    ...reason([...because]),
    remedy: remedyOf([...because], isPlanned),
    pair: { principal, secret, regions: [...regions].sort(), capabilities: [...capabilities] },
  }));
}

/** A line, and all that there is to say where that is more. */
function reason(because: readonly string[]): Pick<Unproven, 'why' | 'detail'> {
  const [why, detail] = [reasonLine(because), because.map(showHoles).join('; ')];
  return detail === why ? { why } : { why, detail };
}
