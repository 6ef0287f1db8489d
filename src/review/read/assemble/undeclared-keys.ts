import type { WorldKey } from '../../world/world-key';
import { accountOf, regionOf } from '../block/account-of';
import { type Block, textOf } from '../block/block';
import { partitionOf } from '../block/place';
import type { Blocks } from './blocks';
import type { GrantsOf } from './grants';
import type { PolicyReader } from './policy-reader';
import { solePolicy } from './sole-policy';
import { undeclaredOf } from './undeclared';

/** The parts of an ARN in which no marker stands before the id. */
const ARN = /^arn:[^:\uE000]+:kms:([^:\uE000]+):([^:\uE000]+):key\/(.+)$/s;

/** The keys that stacks give a policy alone: their policy is known, and nothing else of them. */
export function undeclaredKeys(
  blocks: Blocks,
  declared: readonly WorldKey[],
  { policies, grants }: { readonly policies: PolicyReader; readonly grants: GrantsOf },
): readonly WorldKey[] {
  const found = undeclaredOf(blocks, blocks.of('aws_kms_key_policy'), {
    attribute: 'key_id',
    isDeclared: (name, { place }) =>
      declared.some(
        ({ arn, account, region }) =>
          arn === name || (arn.endsWith(`:key/${name}`) && account === place.account && region === place.region),
      ),
  });
  return found.flatMap(({ givers, target, lookUp }): readonly WorldKey[] => {
    const [giver] = givers;
    const [, region = regionOf(giver), account = accountOf(giver), told] = ARN.exec(target) ?? [];
    const arn = told === undefined ? `arn:${partitionOf(giver.place)}:kms:${region}:${account}:key/${target}` : target;
    const given = solePolicy({ id: giver.id, origin: giver.origin }, givers, {
      kind: 'key',
      policies,
      attachedTo: [giver.id],
    });
    if (given === undefined) return [];
    return [
      {
        ...{ id: giver.id, origin: giver.origin, arn, account, region, isUndeclared: true },
        ...(leavesPolicy(giver) && { keepsPolicy: true }),
        aliases: lookUp === undefined ? [] : aliasesOf(lookUp),
        policy: given.policy,
        ...(given.rivals && { rivalPolicies: given.rivals }),
        hasDefaultPolicy: false,
        grants: grants(giver, [target, arn]),
      },
    ];
  });
}

/** A key is looked up by its alias, or by its id. */
function aliasesOf(lookUp: Block): readonly string[] {
  return [textOf(lookUp, 'name'), textOf(lookUp, 'key_id')].filter((name) => name.startsWith('alias/'));
}

/**
 * Whether the provider leaves a key its policy when it removes what gave it.
 *
 * @see https://github.com/hashicorp/terraform-provider-aws/blob/main/internal/service/kms/key_policy.go
 */
export function leavesPolicy(giver: Block): boolean {
  return giver.get('bypass_policy_lockout_safety_check') === true;
}
