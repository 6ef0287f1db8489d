import { isOf } from '../../provider/known-types';
import type { PlanJson, StateModuleJson, Values } from './plan-json';

/** AWS managed keys by their ARN: the alias of each, such as `alias/aws/secretsmanager`. */
export type ManagedKeys = ReadonlyMap<string, string>;

/**
 * The AWS managed keys that data sources of a plan looked up, which tell them from keys of yours by their alias.
 *
 * @see https://docs.aws.amazon.com/kms/latest/developerguide/concepts.html#aws-managed-cmk
 */
export function managedKeys({ prior_state: prior, resource_changes: changes = [] }: PlanJson): ManagedKeys {
  const found = new Map<string, string>();
  const look = (resource: { readonly mode: 'managed' | 'data'; readonly type: string }, values: Values) => {
    const isAlias = isOf(resource, 'data.aws_kms_alias');
    if (!isAlias && !isOf(resource, 'data.aws_kms_key')) return;
    const [name, arn] = isAlias ? [values.name, values.target_key_arn] : [values.key_id, values.arn];
    const [alias] = /\balias\/aws\/[\w-]+$/.exec(String(name)) ?? [];
    if (alias !== undefined && typeof arn === 'string') found.set(arn, alias);
  };
  const walk = ({ resources = [], child_modules: children = [] }: StateModuleJson): void => {
    for (const resource of resources) look(resource, resource.values ?? {});
    children.forEach(walk);
  };
  walk(prior?.values?.root_module ?? {});
  for (const change of changes) look(change, change.change.after ?? {});
  return found;
}
