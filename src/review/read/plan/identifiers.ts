import { KEY_TYPES } from '../../provider/kms';
import type { KnownType } from '../../provider/known-types';

/** What an attribute names. */
export interface Identifier {
  /** Types that the attribute can name. */
  readonly types: readonly KnownType[];
  /** Attribute that is taken when it is not told. */
  readonly by: string;
  /**
   * Whether it is an id alone, which local values hand on as they are; otherwise a text that a configuration may also
   * form of others.
   */
  readonly isId: boolean;
}

const id = (types: readonly KnownType[], by = 'arn'): Identifier => ({ types, by, isId: true });
const text = (types: readonly KnownType[], by = 'arn'): Identifier => ({ types, by, isId: false });

const KEY = id([...KEY_TYPES, 'aws_kms_alias']);
const KEY_ALONE = id(KEY_TYPES);
const SECRET = id(['aws_secretsmanager_secret']);
const POLICY = id(['aws_iam_policy']);
const DOCUMENT = text(['data.aws_iam_policy_document'], 'json');
const PRINCIPALS: readonly KnownType[] = ['aws_iam_role', 'aws_iam_user'];
const ROOTS: readonly KnownType[] = ['aws_organizations_organization', 'data.aws_organizations_organization'];
const CONTAINERS: readonly KnownType[] = [...ROOTS, 'aws_organizations_organizational_unit'];

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
  target_key_id: KEY_ALONE,
  target_key_arn: KEY_ALONE,
  primary_key_arn: KEY_ALONE,
  role: id(['aws_iam_role'], 'name'),
  role_name: id(['aws_iam_role'], 'name'),
  user: id(['aws_iam_user'], 'name'),
  group: id(['aws_iam_group'], 'name'),
  policy_arn: POLICY,
  permissions_boundary: POLICY,
  grantee_principal: id(PRINCIPALS),
  identifiers: text(PRINCIPALS),
  policy: DOCUMENT,
  assume_role_policy: DOCUMENT,
  content: DOCUMENT,
  policy_document: DOCUMENT,
  policy_id: id(['aws_organizations_policy'], 'id'),
  target_id: id([...CONTAINERS, 'aws_organizations_account'], 'id'),
  parent_id: id(CONTAINERS, 'id'),
};

/** What an attribute names; nothing for one that names nothing, or may hold any text. */
export function identifierFor(attribute: string): Identifier | undefined {
  return Object.hasOwn(IDENTIFIERS, attribute) ? IDENTIFIERS[attribute] : undefined;
}
