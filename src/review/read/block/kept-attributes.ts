import { knownType } from '../../provider/known-types';

/** What of a type's attributes is kept, and of which only the presence is told. */
export interface KeptAttributes {
  readonly kept: readonly string[];
  /** Attributes that may hold a secret value: their values never enter the world. */
  readonly redacted?: readonly string[];
}

/** What is kept of every type: names, and the key. */
const ALWAYS = ['arn', 'kms_key_arn', 'kms_key_id', 'kms_master_key_id', 'name', 'name_prefix', 'path'];

/** What is kept of a type. */
export function keptAttributes(type: string): KeptAttributes {
  const { kept = [], redacted } = knownType(type) ?? knownType(`data.${type}`) ?? {};
  return { kept: [...kept, ...ALWAYS], redacted };
}

const REFERABLE: ReadonlySet<string> = new Set([
  'account_id',
  'admin_password_secret_arn',
  'bucket',
  'dns_suffix',
  'function_name',
  'id',
  'json',
  'key_id',
  'master_password_secret_arn',
  'master_user_secret',
  'minified_json',
  'partition',
  'region',
  'role',
  'unique_id',
  'url',
]);

/**
 * Whether a reference to an attribute may be followed: only to what is kept, and to what names things. A value cannot
 * come into the world by way of a tag or a policy that refers to it.
 */
export function mayRefer(type: string, attribute: string): boolean {
  const { kept, redacted = [] } = keptAttributes(type);
  return !redacted.includes(attribute) && (REFERABLE.has(attribute) || kept.includes(attribute));
}
