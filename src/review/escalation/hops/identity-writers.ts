import { isOf } from '../../provider/known-types';
import type { World } from '../../world/world';
import type { WorldPrincipal } from '../../world/world-principal';
import type { WorldResource } from '../../world/world-resource';
import type { Probe, Thing } from '../probe';

/** What changes the policies of a role or user, and on what. */
export interface IdentityWriter {
  readonly actions: readonly string[];
  readonly thing: Thing;
  /** @default - the principal itself */
  readonly label?: string;
}

/** All actions that {@link identityWriters} knows. */
export const WRITING: readonly string[] = [
  'iam:PutRolePolicy',
  'iam:AttachRolePolicy',
  'iam:PutUserPolicy',
  'iam:AttachUserPolicy',
  'iam:CreatePolicyVersion',
];

/** Everything that gives a role or user other policies: its own inline and attached ones, and managed policies. */
export function identityWriters({ evaluator }: Probe, principal: WorldPrincipal): readonly IdentityWriter[] {
  const { type, arn, account, tags, id } = principal;
  const kind = type === 'role' ? 'Role' : 'User';
  return [
    { actions: [`iam:Put${kind}Policy`, `iam:Attach${kind}Policy`], thing: { arn, account, tags } },
    ...(managedOf(evaluator.index.world).get(id) ?? []).map(({ attributes, origin }) => ({
      actions: ['iam:CreatePolicyVersion'],
      thing: { arn: String(attributes.arn ?? ''), account },
      label: origin.address,
    })),
  ];
}

type Managed = ReadonlyMap<string, readonly WorldResource[]>;
const known = new WeakMap<World, Managed>();

/** The managed policies that stacks declare, by the principals that have them. */
function managedOf(world: World): Managed {
  const found = known.get(world);
  if (found !== undefined) return found;
  const declared = new Map(
    world.resources.filter((resource) => isOf(resource, 'aws_iam_policy')).map((each) => [each.id, each]),
  );
  const managed = new Map<string, WorldResource[]>();
  for (const { kind, policy, attachedTo } of world.policies) {
    const resource = kind === 'identity' ? declared.get(policy.name) : undefined;
    if (resource === undefined) continue;
    for (const id of attachedTo) managed.set(id, [...(managed.get(id) ?? []), resource]);
  }
  known.set(world, managed);
  return managed;
}
