import type { WorldPrincipal } from '../../world/world-principal';
import type { Probe, Thing } from '../probe';

/** What changes the policies of a role or user, and on what. */
export interface IdentityWriter {
  readonly actions: readonly string[];
  readonly thing: Thing;
  /** @default - the principal itself */
  readonly label?: string;
}

/** Everything that gives a role or user other policies: its own inline and attached ones, and managed policies. */
export function identityWriters({ questioner }: Probe, principal: WorldPrincipal): readonly IdentityWriter[] {
  const { type, arn, account, tags, id } = principal;
  const kind = type === 'role' ? 'Role' : 'User';
  const { policies, resources } = questioner.index.world;
  const managed = policies
    .filter(({ kind, attachedTo }) => kind === 'identity' && attachedTo.includes(id))
    .flatMap(({ policy }) => resources.filter((each) => each.type === 'aws_iam_policy' && each.id === policy.name));
  return [
    { actions: [`iam:Put${kind}Policy`, `iam:Attach${kind}Policy`], thing: { arn, account, tags } },
    ...managed.map(({ attributes, origin }) => ({
      actions: ['iam:CreatePolicyVersion'],
      thing: { arn: String(attributes.arn ?? ''), account },
      label: origin.address,
    })),
  ];
}
