import { isOf } from '../../provider/known-types';
import { isObject } from '../../world/json';
import type { PlanJson, StateModuleJson } from './plan-json';

/** Where a provider works, as far as something in a plan shows it. */
export interface Evidence {
  /** Twelve digits. */
  readonly account?: string;
  readonly region?: string;
}

/** Finds the key of the provider of a resource. */
export type KeyOf = (resource: {
  readonly module_address?: string;
  readonly mode: 'managed' | 'data';
  readonly type: string;
  readonly name: string;
}) => string;

/**
 * What the resources of a plan show of their providers: by the ARNs of what exists, and by the data sources that ask for
 * the caller and the Region. Other data may be that of another account.
 */
export function planEvidence({ resource_changes: changes = [], prior_state: prior }: PlanJson, keyOf: KeyOf) {
  const found = new Map<string, Evidence>();
  const accounts = new Map<string, Set<string>>();
  const add = (resource: Parameters<KeyOf>[0], values: unknown) => {
    const { account, region } = shownBy(resource, values);
    if (account === undefined && region === undefined) return;
    const key = keyOf(resource);
    const known = found.get(key);
    const seen = accounts.get(key) ?? new Set();
    if (account !== undefined) accounts.set(key, seen.add(account));
    // What shows two accounts, as after a change of credentials or of what others share, shows none.
    const [only, ...others] = seen;
    found.set(key, { account: others.length === 0 ? only : undefined, region: known?.region ?? region });
  };
  for (const change of changes) {
    add(change, change.change.before);
    add(change, change.change.after);
  }
  const look = ({ address, resources = [], child_modules: children = [] }: StateModuleJson): void => {
    for (const resource of resources) {
      add({ ...resource, ...(address !== undefined && { module_address: address }) }, resource.values);
    }
    children.forEach(look);
  };
  look(prior?.values?.root_module ?? {});
  return found as ReadonlyMap<string, Evidence>;
}

function shownBy({ mode, type }: Parameters<KeyOf>[0], values: unknown): Evidence {
  if (!isObject(values)) return {};
  if (isOf({ mode, type }, 'data.aws_caller_identity')) return { account: digits(values.account_id) };
  if (isOf({ mode, type }, 'data.aws_region')) return { region: text(values.region ?? values.id) };
  if (mode === 'data') return {};
  const arn = typeof values.arn === 'string' ? values.arn.split(':') : [];
  const account = digits(arn[4]);
  return account === undefined ? {} : { account, region: text(arn[3]) };
}

function digits(value: unknown): string | undefined {
  return typeof value === 'string' && /^\d{12}$/.test(value) ? value : undefined;
}

function text(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined;
}
