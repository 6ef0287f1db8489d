import { type KeyGrant, opaqueText } from '../../../iam';
import { isJsonObject, type JsonObject } from '../../world/json';
import { type Block, textOf } from '../block/block';
import { list, texts } from '../block/list';
import type { Blocks } from './blocks';
import type { PolicyReader } from './policy-reader';
import { isOpen, targetsIn } from './target';

/** Operations that a grant may be for, as far as secrets and their keys need them. */
const OPERATIONS = [
  'Decrypt',
  'Encrypt',
  'GenerateDataKey',
  'ReEncryptFrom',
  'ReEncryptTo',
  'CreateGrant',
  'DescribeKey',
];

/** Finds the grants on a key, by its place and its names: its ARN and its id. */
export type GrantsOf = (key: Pick<Block, 'place'>, names: readonly string[]) => readonly KeyGrant[];

/**
 * The grants of stacks. One of which the key is not known may be on any: it proves nothing, and denies nothing, but for
 * what it says itself.
 */
export function grantsIn(blocks: Blocks, policies: PolicyReader): GrantsOf {
  const placed = targetsIn(blocks.of('aws_kms_grant'), 'key_id');
  return ({ place }, names) => {
    const grants = placed(place);
    const certain = new Set(names.flatMap((name) => grants.of(name)));
    return [
      ...[...certain].flatMap((block) => readGrant(block, policies)),
      ...[...grants.among(names), ...grants.anything]
        .filter((block) => !certain.has(block))
        .flatMap((block) => readGrant(block, policies))
        .map((grant) => ({
          ...grant,
          uncertain: `whether ${grant.id} is a grant on this key: its key_id is not known`,
        })),
    ];
  };
}

/** A grant; of which not all operations are known two, as those that are known are certain. */
function readGrant(block: Block, policies: PolicyReader): readonly KeyGrant[] {
  const { id } = block;
  const grantee = textOf(block, 'grantee_principal');
  const operations = texts(block.get('operations'));
  const open = `whether ${id} allows its grantee`;
  const constraints = constraintsOf(block);
  const grant: KeyGrant = {
    id,
    grantee: isOpen(grantee)
      ? `arn:aws:iam::${opaqueText(`${id} is a grant of which grantee_principal is not known`)}`
      : String(policies.rewrite(block, 'grantee_principal', grantee)),
    operations: operations.filter((operation) => !isOpen(operation)),
    ...(constraints ?? { uncertain: `${open}: its constraints are not known` }),
  };
  if (!operations.some(isOpen)) return [grant];
  const others = OPERATIONS.filter((operation) => !operations.includes(operation));
  return [grant, { ...grant, operations: others, uncertain: `${open}: its operations are not known` }];
}

type Constraints = Pick<KeyGrant, 'encryptionContextSubset' | 'encryptionContextEquals'>;

/** Nothing where they are not known, or where two give the same: the provider takes one of them. */
function constraintsOf(block: Block): Constraints | undefined {
  const given = list(block.get('constraints'));
  if (!given.every(isJsonObject)) return undefined;
  const [subset, equals] = (['encryption_context_subset', 'encryption_context_equals'] as const).map((name) =>
    given.map((constraint) => constraint[name]).filter((pairs) => pairs !== undefined && pairs !== null),
  ) as [JsonObject[], JsonObject[]];
  if ([subset, equals].some((pairs) => pairs.length > 1 || !pairs.every(isJsonObject))) return undefined;
  return {
    ...(subset[0] && { encryptionContextSubset: subset[0] as Readonly<Record<string, string>> }),
    ...(equals[0] && { encryptionContextEquals: equals[0] as Readonly<Record<string, string>> }),
  };
}
