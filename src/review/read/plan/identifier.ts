import type { Json } from '../../world/json';
import type { Block } from '../block/block';
import type { PlanModule } from './plan-module';
import { type Index, soleReference } from './references';

const KEYS = ['aws_kms_key', 'aws_kms_replica_key', 'aws_kms_external_key', 'aws_kms_replica_external_key'];
const SECRETS = ['aws_secretsmanager_secret'];

/** Attributes that name another resource: the types they can name, and by which attribute when it is not told. */
const IDENTIFIERS: Readonly<Record<string, { readonly types: readonly string[]; readonly by: string }>> = {
  secret_arn: { types: SECRETS, by: 'arn' },
  secret_id: { types: SECRETS, by: 'arn' },
  kms_key_id: { types: [...KEYS, 'aws_kms_alias'], by: 'arn' },
  key_id: { types: [...KEYS, 'aws_kms_alias'], by: 'arn' },
  target_key_id: { types: KEYS, by: 'arn' },
  primary_key_arn: { types: KEYS, by: 'arn' },
  role: { types: ['aws_iam_role'], by: 'name' },
  user: { types: ['aws_iam_user'], by: 'name' },
  group: { types: ['aws_iam_group'], by: 'name' },
  policy_arn: { types: ['aws_iam_policy'], by: 'arn' },
  permissions_boundary: { types: ['aws_iam_policy'], by: 'arn' },
  grantee_principal: { types: ['aws_iam_role', 'aws_iam_user'], by: 'arn' },
};

const NAMING: ReadonlySet<string> = new Set(['arn', 'id', 'key_id', 'name']);

/**
 * What an attribute names that is not known yet and whose expression a plan does not have. Such an attribute must be the
 * identifier of a resource, so one that refers to the identifier of one resource alone is taken to be it.
 *
 * @returns nothing when it could be something else, as an ARN that is rewritten for another Region
 */
export function identifierOf(
  { place, type }: Pick<Block, 'place' | 'type'>,
  attribute: string,
  {
    references,
    module,
    index,
  }: {
    readonly references: readonly string[];
    readonly module: PlanModule;
    readonly index: Index;
  },
): Json | undefined {
  const identifier = Object.hasOwn(IDENTIFIERS, attribute) ? IDENTIFIERS[attribute] : undefined;
  const sole = identifier && soleReference(references, { module, index });
  if (identifier === undefined || sole === undefined) return undefined;
  const [, target = '', name = '', key, by = identifier.by] =
    /^(\w+)\.([\w-]+)(?:\[(.+)\])?(?:\.(\w+))?$/.exec(sole.path.join('.')) ?? [];
  if (!identifier.types.includes(target) || !NAMING.has(by)) return undefined;
  const instance = key !== undefined ? JSON.parse(key) : sole.instance;
  const block = sole.module.find('managed', target, name).get(instance);
  const isElsewhere = !type.startsWith('aws_iam_') && block?.place.region !== place.region;
  return isElsewhere && attribute !== 'primary_key_arn' && attribute !== 'grantee_principal'
    ? undefined
    : block?.get(by);
}
