import { parsePolicy } from '../../../iam';
import { KEY_TYPES } from '../../provider/kms';
import type { JsonObject } from '../../world/json';
import type { WorldKey } from '../../world/world-key';
import { accountOf, regionOf } from '../block/account-of';
import { type Block, textOf } from '../block/block';
import { partitionOf } from '../block/place';
import type { Blocks } from './blocks';
import { grantsIn } from './grants';
import type { PolicyReader } from './policy-reader';
import { possiblePolicy } from './possible-policy';
import { type SolePolicy, solePolicy } from './sole-policy';
import { tagsOf } from './tags';
import { type Targets, targetsIn } from './target';
import { leavesPolicy, undeclaredKeys } from './undeclared-keys';

/** The customer keys, each with its policy, aliases and grants; also those of which the stacks have the policy alone. */
export function readKeys(blocks: Blocks, policies: PolicyReader): readonly WorldKey[] {
  const separate = targetsIn(blocks.of('aws_kms_key_policy'), 'key_id', 'policy');
  const grants = grantsIn(blocks, policies);
  const declared = blocks.of(...KEY_TYPES).map((block): WorldKey => {
    // The id of an `aws_kms_external_key` is in `id` alone.
    const names = [textOf(block, 'arn'), textOf(block, 'id')];
    const given = policyOf(block, separate(block.place), { names, policies });
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
      grants: grants(block, names),
      tags: tagsOf(block),
    };
  });
  return [...declared, ...undeclaredKeys(blocks, declared, { policies, grants })];
}

function policyOf(
  key: Block,
  targets: Targets,
  { names, policies }: { readonly names: readonly string[]; readonly policies: PolicyReader },
): (SolePolicy & { readonly staysBehind?: boolean }) | undefined {
  const reading = { kind: 'key', policies, attachedTo: [key.id] } as const;
  const others = names.flatMap((name) => targets.of(name));
  const found = solePolicy(key, [...others, key], reading);
  const possible = [...targets.among(names), ...(found === undefined ? targets.anything : [])];
  const otherwise = found?.policy ?? parsePolicy(key.id, defaultKeyPolicy(accountOf(key), partitionOf(key.place)));
  const policy = possiblePolicy(key, otherwise, possible, { ...reading, attribute: 'key_id' });
  if (found === undefined && policy === otherwise) return undefined;
  return { ...found, policy: policy ?? otherwise, staysBehind: [...others, ...possible].some(leavesPolicy) };
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
