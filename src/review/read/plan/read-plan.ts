import type { OrganizationParts } from '../../world/organization-parts';
import type { Worlds } from '../../world/worlds';
import { buildWorlds } from './build-worlds';
import { OpenPlan } from './open-plan';
import type { PlanJson } from './plan-json';

/** What a plan does not say itself. */
export interface ReadPlanOptions {
  readonly environment: string;
  /** Tells plans of one environment apart. @default - the environment */
  readonly stack?: string;
  /** Account of providers that do not say theirs. @default - as what exists under them shows, otherwise not known */
  readonly account?: string;
  /** What is known of the organization besides. @default - what the stacks declare */
  readonly organization?: OrganizationParts;
}

/**
 * Reads the world before and after a plan, from `terraform show -json` or `tofu show -json`.
 *
 * @throws ReadError when it is not a plan of format version 1.x, or a provider does not say its Region
 *
 * @example
 * const { before, after } = readPlan(JSON.parse(readFileSync('plan.json', 'utf8')), { environment: 'prod' });
 */
export function readPlan(plan: PlanJson, options: ReadPlanOptions): Worlds {
  const { environment, stack = environment, account, organization } = options;
  const accountOf = (provider?: string) => (provider === undefined ? account : undefined);
  return buildWorlds([new OpenPlan(plan, { environment, stack, accountOf })], { organization });
}
