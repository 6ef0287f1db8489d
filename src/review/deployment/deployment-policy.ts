import { type ContextValue, splitHoles } from '../../iam';
import { groupedBy } from '../../model/grouped-by';
import type { ConditionBlock } from '../../model/policy/condition';
import type { PolicyJson } from '../../model/policy/document';
import type { StatementJson } from '../../model/policy/statement';
import type { World } from '../world/world';
import { ResourceLookup } from './resource-lookup';
import { type TerraformCall, terraformCalls } from './terraform-call';

/** Resources of one statement at most, so that a statement fits into a managed policy (6,144 characters). */
const MOST_RESOURCES = 40;

/** What a deployment role must be allowed. */
export interface DeploymentPolicy {
  /** ARN of the role that Terraform assumes. */
  readonly role: string;
  /** What it must be allowed, and no more. */
  readonly policy: PolicyJson;
  /** Types of which the calls are not known, sorted: the policy allows nothing for them. */
  readonly unknown: readonly string[];
}

/**
 * What each deployment role of a world must be allowed, so that Terraform can read, create, change and destroy what its
 * stacks declare. It follows from the stacks: names are known in advance, and what AWS names itself is `*`.
 *
 * @example
 * for (const policy of deploymentPolicies(readSynth('cdktf.out'))) console.log(policy);
 */
export function deploymentPolicies(world: World): readonly DeploymentPolicy[] {
  const lookup = new ResourceLookup(world);
  const roles = [...new Set(world.resources.flatMap(({ deployer }) => deployer ?? []))].sort();
  return roles.map((role) => {
    const resources = world.resources.filter(({ deployer }) => deployer === role);
    const calls = resources.map((resource) => ({ resource, calls: terraformCalls(resource, lookup) }));
    const unknown = calls.filter((of) => of.calls === undefined).map(({ resource }) => resource.type);
    return { role, policy: policyOf(calls.flatMap((of) => of.calls ?? [])), unknown: [...new Set(unknown)].sort() };
  });
}

function policyOf(calls: readonly TerraformCall[]): PolicyJson {
  const byAction = groupedBy(calls, ({ action, context }) => `${action} ${Object.keys(context).sort().join()}`);
  const uses = [...byAction.values()].map((group) => ({
    action: group[0]?.action ?? '',
    resources: sorted(group.map(({ target }) => patternOf(target.arn))),
    condition: conditionOf(group),
  }));
  const statements = groupedBy(uses, ({ resources, condition }) => JSON.stringify([resources, condition]));
  const parts = [...statements.values()].flatMap((group) => {
    const actions = sorted(group.map(({ action }) => action));
    const { resources = [], condition } = group[0] ?? {};
    return chunks(resources).map((some) => ({ actions, resources: some, condition }));
  });
  return { Version: '2012-10-17', Statement: withSids(parts) };
}

interface Part {
  readonly actions: readonly string[];
  readonly resources: readonly string[];
  readonly condition: ConditionBlock | undefined;
}

/** A Sid is the service and a number: which actions stand together follows from the stacks. */
function withSids(parts: readonly Part[]): readonly StatementJson[] {
  const counts = new Map<string, number>();
  return [...parts]
    .sort((a, b) => ((a.actions[0] ?? '') < (b.actions[0] ?? '') ? -1 : 1))
    .map(({ actions, resources, condition }) => {
      const subject = resources[0] === '*' ? 'withoutResource' : ((actions[0] ?? '').split(':')[0] ?? '');
      const number = (counts.get(subject) ?? 0) + 1;
      counts.set(subject, number);
      return {
        Sid: `${subject.charAt(0).toUpperCase()}${subject.slice(1)}${number}`,
        Effect: 'Allow',
        Action: [...actions],
        Resource: [...resources],
        ...(condition && { Condition: condition }),
      };
    });
}

/** What every call of a group carries, key by key: patterns where AWS chooses a part. */
function conditionOf(group: readonly TerraformCall[]): ConditionBlock | undefined {
  const keys = Object.keys(group[0]?.context ?? {}).sort();
  if (keys.length === 0) return undefined;
  const values = (key: string) => sorted(group.map(({ context }) => patternOf(textOf(context[key]))));
  return { StringLike: Object.fromEntries(keys.map((key) => [key, [...values(key)]])) };
}

function textOf(value: ContextValue | undefined): string {
  return typeof value === 'string' ? value : '';
}

/** A pattern of IAM for a text with unknown parts. */
function patternOf(text: string): string {
  const pattern = splitHoles(text)
    .map((part) =>
      typeof part === 'string' ? part : part.min === part.max && part.max <= 6 ? '?'.repeat(part.max) : '*',
    )
    .join('');
  // The id of a key is a UUID: one star says as much.
  return pattern.replace(/:key\/[*?-]+$/, ':key/*');
}

function chunks(resources: readonly string[]): readonly (readonly string[])[] {
  const count = Math.ceil(resources.length / MOST_RESOURCES);
  return Array.from({ length: count }, (_, index) =>
    resources.slice(index * MOST_RESOURCES, (index + 1) * MOST_RESOURCES),
  );
}

function sorted(texts: readonly string[]): readonly string[] {
  return [...new Set(texts)].sort();
}
