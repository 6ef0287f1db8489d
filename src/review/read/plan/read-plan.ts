import type { OrganizationData } from '../../world/organization-data';
import { idOf } from '../../world/origin';
import type { World } from '../../world/world';
import type { Worlds } from '../../world/worlds';
import type { Block } from '../block/block';
import { buildWorld } from '../build/build-world';
import { attachmentsBefore } from './attachments';
import { keepOldIdentities } from './keep-old-identities';
import { ownAttributes } from './own-attributes';
import { PlanBlock } from './plan-block';
import type { ChangeJson, PlanJson, ResourceJson } from './plan-json';
import { PlanModules } from './plan-modules';
import { planPlaces } from './plan-places';
import { requireVersion } from './read-plan-file';
import { resourceChanges } from './resource-changes';

/** What a plan does not say itself. */
export interface ReadPlanOptions {
  readonly environment: string;
  /** Tells plans of one environment apart. @default - the environment */
  readonly stack?: string;
  /** Account of providers that do not say theirs. @default - they must */
  readonly account?: string;
  /** @default - SCPs and RCPs are taken as allowing */
  readonly organization?: OrganizationData;
}

/**
 * Reads the world before and after a plan, from `terraform show -json` or `tofu show -json`.
 *
 * @throws ReadError when it is no plan of format version 1.x, or a provider does not say its account or Region
 */
export function readPlan(plan: PlanJson, options: ReadPlanOptions): Worlds {
  const { environment, stack = environment, organization } = options;
  requireVersion(plan, stack);
  const changes = plan.resource_changes ?? [];
  const before = readBlocks(plan, options, 'before');
  const after = readBlocks(plan, options, 'after');
  const build = (blocks: readonly Block[], rewrite?: ReturnType<typeof keepOldIdentities>): World => ({
    ...buildWorld(blocks, { organization, rewrite }),
    environments: [environment],
  });
  return {
    before: build(before),
    after: build(after, keepOldIdentities(before, after)),
    changes: [...resourceChanges(changes, { environment, stack })].sort((a, b) => (a.id < b.id ? -1 : 1)),
  };
}

function readBlocks(plan: PlanJson, options: ReadPlanOptions, when: 'before' | 'after'): readonly Block[] {
  const { environment, stack = environment, account } = options;
  const modules = new PlanModules(plan, stack);
  const changes = plan.resource_changes ?? [];
  const attachments = attachmentsBefore(changes);
  const configured = (change: ChangeJson) => configurationOf(change, modules);
  const keyOf = (change: ChangeJson) => configured(change)?.provider_config_key ?? soleProvider(plan);
  const placeOf = planPlaces(plan, { keyOf, changes, account });
  return changes.flatMap((json) => {
    const { change, address, mode, type, name, index } = json;
    const values = change[when];
    const isThere = when === 'before' ? isObjectLike(values) : !isGone(change.actions);
    if (!isThere) return [];
    const origin = { environment, stack, address };
    const expressions = configured(json)?.expressions;
    const unknown = when === 'after' ? (change.after_unknown ?? {}) : {};
    const own = ownAttributes(json, { values: values ?? {}, unknown }, { attachments, expressions });
    const isReplacement = when === 'after' && change.actions.length > 1;
    const block = new PlanBlock({
      id: isReplacement ? `${idOf(origin)}#replaced` : idOf(origin),
      origin,
      mode,
      type,
      name,
      place: placeOf(keyOf(json)),
      module: modules.at(json.module_address),
      isReplacement,
      ...own,
      sensitive: when === 'after' ? change.after_sensitive : change.before_sensitive,
      ...(when === 'after' && { expressions }),
      ...(index !== undefined && { index }),
    });
    modules.at(json.module_address).add(block, index);
    return [block];
  });
}

function configurationOf(
  { mode, type, name, module_address: at }: ChangeJson,
  modules: PlanModules,
): ResourceJson | undefined {
  return modules
    .at(at)
    .configuration?.resources?.find(
      (resource) => resource.mode === mode && resource.type === type && resource.name === name,
    );
}

/** What is deleted is no longer configured: its provider is certain only when there is just one. */
function soleProvider({ configuration }: PlanJson): string {
  const keys = Object.keys(configuration?.provider_config ?? {}).filter((key) => /(^|:)aws(\.|$)/.test(key));
  return keys.length === 1 ? (keys[0] ?? '') : '';
}

function isObjectLike(values: unknown): boolean {
  return typeof values === 'object' && values !== null;
}

function isGone(actions: readonly string[]): boolean {
  return actions.length === 1 && (actions[0] === 'delete' || actions[0] === 'forget');
}
