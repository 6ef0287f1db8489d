import type { Json } from '../../world/json';
import type { Block } from '../block/block';
import type { Standpoint } from './known-value';
import { soleReference } from './references';

const KEYS = ['aws_kms_key', 'aws_kms_replica_key', 'aws_kms_external_key', 'aws_kms_replica_external_key'];
const KEY = { types: [...KEYS, 'aws_kms_alias'], by: 'arn' };
const SECRET = { types: ['aws_secretsmanager_secret'], by: 'arn' };
const DOCUMENT = { types: ['data.aws_iam_policy_document'], by: 'json' };
const PRINCIPAL = { types: ['aws_iam_role', 'aws_iam_user'], by: 'arn' };

interface Identifier {
  /** Types that the attribute can name. */
  readonly types: readonly string[];
  /** Attribute that is taken when it is not told. */
  readonly by: string;
}

/** Attributes that name another resource, or take a document as it is. */
const IDENTIFIERS: Readonly<Record<string, Identifier>> = {
  secret_arn: SECRET,
  secret_id: SECRET,
  kms_key_id: KEY,
  kms_key_arn: KEY,
  key_id: KEY,
  kms_master_key_id: KEY,
  master_user_secret_kms_key_id: KEY,
  master_password_secret_kms_key_id: KEY,
  admin_password_secret_kms_key_id: KEY,
  target_key_id: { types: KEYS, by: 'arn' },
  primary_key_arn: { types: KEYS, by: 'arn' },
  role: { types: ['aws_iam_role'], by: 'name' },
  user: { types: ['aws_iam_user'], by: 'name' },
  group: { types: ['aws_iam_group'], by: 'name' },
  policy_arn: { types: ['aws_iam_policy'], by: 'arn' },
  permissions_boundary: { types: ['aws_iam_policy'], by: 'arn' },
  grantee_principal: PRINCIPAL,
  identifiers: PRINCIPAL,
  policy: DOCUMENT,
  assume_role_policy: DOCUMENT,
  content: DOCUMENT,
  policy_document: DOCUMENT,
  policy_id: { types: ['aws_organizations_policy'], by: 'id' },
  target_id: { types: ['aws_organizations_organizational_unit', 'aws_organizations_account'], by: 'id' },
  parent_id: { types: ['aws_organizations_organizational_unit'], by: 'id' },
};

const NAMING: ReadonlySet<string> = new Set(['arn', 'id', 'key_id', 'name', 'json', 'minified_json']);

/** Attributes that may name what is in another Region than the resource that names it. */
const ANYWHERE: ReadonlySet<string> = new Set(['primary_key_arn', 'grantee_principal', 'identifiers']);

/**
 * What an attribute names that is not known yet and whose expression a plan does not have. Such an attribute must be the
 * identifier of a resource, or the text of a document, so one that refers to one resource alone is taken to be it.
 *
 * @returns nothing when it could be something else, as an ARN that is rewritten for another Region
 */
export function identifierOf(
  { place, type }: Pick<Block, 'place' | 'type'>,
  attribute: string,
  { references, at }: { readonly references: readonly string[]; readonly at: Standpoint },
): Json | undefined {
  const identifier = Object.hasOwn(IDENTIFIERS, attribute) ? IDENTIFIERS[attribute] : undefined;
  const sole = identifier && soleReference(references, attribute, at);
  if (identifier === undefined || sole === undefined) return undefined;
  const [, target = '', name = '', key, by = identifier.by] =
    /^((?:data\.)?\w+)\.([\w-]+)(?:\[(.+)\])?(?:\.(\w+))?$/.exec(sole.path.join('.')) ?? [];
  if (!identifier.types.includes(target) || !NAMING.has(by)) return undefined;
  const instance = key !== undefined ? JSON.parse(key) : sole.instance;
  const isData = target.startsWith('data.');
  const block = sole.module.find(isData ? 'data' : 'managed', target.replace('data.', ''), name).get(instance);
  if (isData) return block?.get(by);
  const isElsewhere = !type.startsWith('aws_iam_') && !isGlobal(target) && block?.place.region !== place.region;
  return isElsewhere && !ANYWHERE.has(attribute) ? undefined : block?.get(by);
}

function isGlobal(type: string): boolean {
  return type.startsWith('aws_iam_') || type.startsWith('aws_organizations_');
}
