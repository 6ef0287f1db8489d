import type { Json } from '../../world/json';
import { idOf } from '../../world/origin';
import type { ResourceChange } from '../../world/resource-change';
import type { Block } from '../block/block';
import type { Place } from '../block/place';
import type { OutputOf } from '../synth/open-stacks';
import { declares } from './left-out';
import { type ManagedKeys, managedKeys } from './managed-keys';
import { ownAttributes } from './own-attributes';
import { PlanBlock } from './plan-block';
import type { KeyOf } from './plan-evidence';
import type { ChangeJson, PlanJson, ResourceJson, Values } from './plan-json';
import { PlanModules } from './plan-modules';
import { type AccountOf, isAws, planPlaces } from './plan-places';
import { referencesOf } from './raw-expression';
import { requireVersion } from './read-plan-file';
import { resourceChanges } from './resource-changes';

/** What a plan does not say itself. */
export interface OpenPlanOptions {
  readonly environment: string;
  /** Tells plans of one environment apart. */
  readonly stack: string;
  /** Accounts of providers that do not say theirs. @default - as what exists under them shows, otherwise not known */
  readonly accountOf?: AccountOf;
  /** Outputs of other stacks. @default - they are not known */
  readonly outputOf?: OutputOf;
  /** The construct that made what has an address. @default - not known */
  readonly constructAt?: (address: string) => string | undefined;
}

type When = 'before' | 'after';

/** A plan whose resources are at hand, but not looked at yet: they may refer to those of other plans. */
export class OpenPlan {
  readonly before: readonly Block[];
  readonly after: readonly Block[];
  private readonly modules: Readonly<Record<When, PlanModules>>;

  /** @throws ReadError when it is not a plan of format version 1.x */
  constructor(
    private readonly plan: PlanJson,
    private readonly options: OpenPlanOptions,
  ) {
    const { stack, outputOf } = options;
    requireVersion(plan, stack);
    this.modules = { before: new PlanModules(plan, stack), after: new PlanModules(plan, stack, outputOf) };
    const later = this.blocks('after');
    this.after = [...later.values()];
    this.before = [...this.blocks('before', later).values()];
  }

  get environment(): string {
    return this.options.environment;
  }

  get changes(): readonly ResourceChange[] {
    const { environment, stack, constructAt } = this.options;
    return resourceChanges(this.plan.resource_changes ?? [], { environment, stack }).map((change) => {
      const construct = constructAt?.(change.origin.address);
      return construct === undefined ? change : { ...change, origin: { ...change.origin, construct } };
    });
  }

  /** The AWS managed keys that it looked up. */
  get managedKeys(): ManagedKeys {
    return managedKeys(this.plan);
  }

  /** An output of the root module, as it is after the plan. */
  output(name: string): Json | undefined {
    return this.modules.after.at(undefined).output(name);
  }

  private blocks(when: When, later?: ReadonlyMap<string, PlanBlock>): ReadonlyMap<string, PlanBlock> {
    const changes = this.plan.resource_changes ?? [];
    const keyOf: KeyOf = (resource) =>
      this.modules[when].at(resource.module_address).configured(resource)?.provider_config_key ??
      soleProvider(this.plan);
    const { accountOf = () => undefined, environment } = this.options;
    const standpointOf = (module: string | undefined) => ({ module: this.modules[when].at(module), index: undefined });
    const placeOf = planPlaces(this.plan, { keyOf, environment, standpointOf, accountOf });
    const found = new Map<string, PlanBlock>();
    for (const json of changes) {
      const values = json.change[when];
      const isThere = when === 'before' ? isObjectLike(values) : !isGone(json.change.actions);
      if (!isThere) continue;
      const place = placeIn(placeOf(keyOf(json)), json, values);
      const block = this.block(json, { when, place, later: later?.get(json.address) });
      this.modules[when].at(json.module_address).add(block, json.index);
      found.set(json.address, block);
    }
    return found;
  }

  private block(
    json: ChangeJson,
    { when, place, later }: { readonly when: When; readonly place: Place; readonly later: PlanBlock | undefined },
  ): PlanBlock {
    const { change, address, mode, type, name, index } = json;
    const { environment, stack, constructAt } = this.options;
    const configured = this.configured(json, when);
    const expressions = configured?.expressions;
    const module = this.modules[when].at(json.module_address);
    const at = { module, index, forEach: referencesOf(configured?.for_each_expression) };
    const unknown = when === 'after' ? (change.after_unknown ?? {}) : {};
    const changes = this.plan.resource_changes ?? [];
    const own = ownAttributes(
      json,
      { values: change[when] ?? {}, unknown },
      { changes, declares: (attribute) => declares(expressions, attribute, at) },
    );
    const isReplacement = when === 'after' && change.actions.length > 1;
    const construct = constructAt?.(address);
    const origin = { environment, stack, address, ...(construct !== undefined && { construct }) };
    return new PlanBlock({
      id: isReplacement ? `${idOf(origin)}#replaced` : idOf(origin),
      origin,
      mode,
      type,
      name,
      place,
      ...at,
      isReplacement,
      ...own,
      sensitive: when === 'after' ? change.after_sensitive : change.before_sensitive,
      ...(when === 'after' && { expressions }),
      ...(later && { later }),
    });
  }

  private configured(change: ChangeJson, when: When): ResourceJson | undefined {
    return this.modules[when].at(change.module_address).configured(change);
  }
}

/** Since version 6 of the provider a resource may say its Region itself. */
function placeIn(place: Place, { mode }: ChangeJson, values: Values | null | undefined): Place {
  const region = values?.region;
  return mode === 'managed' && typeof region === 'string' && region !== '' ? { ...place, region } : place;
}

/** What is deleted is no longer configured: its provider is certain only when there is just one. */
function soleProvider({ configuration }: PlanJson): string {
  const keys = Object.keys(configuration?.provider_config ?? {}).filter(isAws);
  return keys.length === 1 ? (keys[0] ?? '') : '';
}

function isObjectLike(values: unknown): boolean {
  return typeof values === 'object' && values !== null;
}

function isGone(actions: readonly string[]): boolean {
  return actions.length === 1 && (actions[0] === 'delete' || actions[0] === 'forget');
}
