import { opaqueText } from '../../../iam';
import { KEY_TYPES } from '../../provider/kms';
import type { JsonObject } from '../../world/json';
import type { WorldKey } from '../../world/world-key';
import { accountOf, regionOf } from '../block/account-of';
import { type Block, isBeside, textOf } from '../block/block';
import { partitionOf } from '../block/place';
import type { Blocks } from './blocks';
import { grantsOf } from './grants';
import type { PolicyReader } from './policy-reader';
import { type SolePolicy, solePolicy } from './sole-policy';
import { tagsOf } from './tags';
import { Targets } from './target';
import { leavesPolicy, undeclaredKeys } from './undeclared-keys';

/** The customer keys, each with its policy, aliases and grants; also those of which the stacks have the policy alone. */
export function readKeys(blocks: Blocks, policies: PolicyReader): readonly WorldKey[] {
  const declared = blocks.of(...KEY_TYPES).map((block): WorldKey => {
    // The id of an `aws_kms_external_key` is in `id` alone.
    const names = [textOf(block, 'arn'), textOf(block, 'id')];
    const given = policyOf(block, blocks.of('aws_kms_key_policy'), { names, policies });
    const place = { block, attribute: 'policy', kind: 'key' } as const;
    return {
      id: block.id,
      origin: block.origin,
      arn: textOf(block, 'arn'),
      account: accountOf(block),
      region: regionOf(block),
      aliases: blocks
        .of('aws_kms_alias')
        .filter((alias) => names.includes(textOf(alias, 'target_key_id')) && alias.place.region === block.place.region)
        .map((alias) => textOf(alias, 'name'))
        .sort(),
      policy:
        given?.policy ?? policies.read(place, defaultKeyPolicy(accountOf(block), partitionOf(block.place)), [block.id]),
      ...(given?.rivals && { rivalPolicies: given.rivals }),
      ...(given?.staysBehind && { keepsPolicy: true }),
      hasDefaultPolicy: given === undefined,
      grants: grantsOf(block, blocks.of('aws_kms_grant'), { names, policies }),
      tags: tagsOf(block),
    };
  });
  return [...declared, ...undeclaredKeys(blocks, declared, policies)];
}

function policyOf(
  key: Block,
  separate: readonly Block[],
  { names, policies }: { readonly names: readonly string[]; readonly policies: PolicyReader },
): (SolePolicy & { readonly staysBehind?: boolean }) | undefined {
  const targets = new Targets(separate.filter(isBeside(key)), 'key_id');
  const attachedTo = [key.id];
  const others = names.flatMap((name) => targets.of(name));
  const found = solePolicy(key, [...others, key], { kind: 'key', policies, attachedTo });
  if (found !== undefined) return { ...found, staysBehind: others.some(leavesPolicy) };
  const [block] = targets.maybe(names);
  if (block === undefined) return undefined;
  const why = `${block.id} may be the policy of ${key.id}: its key_id is not known`;
  return { policy: policies.read({ block, attribute: 'policy', kind: 'key' }, opaqueText(why), attachedTo) };
}

/**
 * What AWS gives a key without a policy.
 * @see https://docs.aws.amazon.com/kms/latest/developerguide/key-policy-default.html
 */
export function defaultKeyPolicy(account: string, partition: string): JsonObject {
  const root = `arn:${partition}:iam::${account}:root`;
  return {
    Version: '2012-10-17',
    Statement: [{ Effect: 'Allow', Principal: { AWS: root }, Action: 'kms:*', Resource: '*' }],
  };
}
