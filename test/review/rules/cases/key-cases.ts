import { opaquePolicy } from '../../../../src/iam';
import { parseDocument } from '../../../../src/review/read/assemble/parse-document';
import type { JsonObject } from '../../../../src/review/world/json';
import { ACCOUNT, key, parameter, policy, resource, secret, world } from '../../../helpers/review/world-builder';
import type { RuleCase } from './rule-case';

const ROOT = { AWS: `arn:aws:iam::${ACCOUNT}:root` };
const keys = (attributes: JsonObject) => world({ resources: [resource('aws_kms_key', attributes)] });
const keyPolicy = (statement: JsonObject) => world({ policies: [policy('key', statement)] });
const grant = { id: 'g', grantee: 'arn:aws:iam::111111111111:role/app', operations: ['Decrypt'] };
/** A grant that may be on either of two keys. */
const ofPossibleGrant = (parts = {}, attributes = {}) => {
  const declared = resource('aws_kms_grant', { grantee_principal: grant.grantee, ...attributes });
  const grants = [{ ...grant, id: declared.id, uncertain: 'whether it is on this key', ...parts }];
  return world({ keys: [key({ grants }), key({ grants })], resources: [declared] });
};
const disabled = { id: key().id, origin: key().origin };

/** The key of account 111111111111, with a policy of these statements. */
function ofKey(...statements: readonly JsonObject[]) {
  const parsed = parseDocument('key policy', { Version: '2012-10-17', Statement: statements });
  return world({ keys: [key()], policies: [{ ...policy('key', {}), policy: parsed }] });
}
const ALLOWED = { Effect: 'Allow', Principal: '*', Action: 'kms:*', Resource: '*' };
const DENIED_TO_ALL = { Effect: 'Deny', Principal: '*', Action: 'kms:PutKeyPolicy', Resource: '*' };
const DENIED_TO_ROOT = { ...DENIED_TO_ALL, Principal: { AWS: 'arn:aws:iam::111111111111:root' } };

export const KEY_CASES: readonly RuleCase[] = [
  {
    rule: 'key-mandatory-tags',
    broken: world({ keys: [key({ tags: {} })] }),
    message:
      "'aws_kms_key.main' must carry every mandatory tag, but lacks App, DataClassification, Environment, Owner, RotationEnabled",
    kept: [world({ keys: [key(), key({ tags: undefined })] })],
  },
  {
    rule: 'key-rotation',
    broken: keys({}),
    message: "'aws_kms_key.x' must have enable_key_rotation = true, but has not",
    kept: [keys({ enable_key_rotation: true }), keys({ customer_master_key_spec: 'RSA_2048' })],
  },
  {
    rule: 'key-deletion-window',
    broken: keys({ deletion_window_in_days: 7 }),
    message: "'aws_kms_key.x' must have a deletion window of 14 to 30 days, but has 7",
    kept: [keys({}), keys({ deletion_window_in_days: 14 })],
  },
  {
    rule: 'key-policy-declared',
    broken: world({ keys: [key({ hasDefaultPolicy: true })] }),
    message: "'aws_kms_key.main' must have a policy of its own, but has the default of AWS",
    kept: [world({ keys: [key()] })],
  },
  {
    rule: 'key-policy-principal',
    broken: keyPolicy({ Principal: { AWS: '*' }, Action: 'kms:Decrypt', Resource: '*' }),
    message:
      "'aws_key_policy.x' must not allow everybody, but has the principal * without a condition that names callers ('Test')",
    kept: [
      keyPolicy({
        Principal: '*',
        Action: 'kms:Decrypt',
        Resource: '*',
        Condition: { StringEquals: { 'kms:CallerAccount': ACCOUNT } },
      }),
    ],
  },
  {
    rule: 'key-policy-delegates-use',
    broken: keyPolicy({ Principal: ROOT, Action: 'kms:*', Resource: '*' }),
    message: "'aws_key_policy.x' must not let a whole account decrypt, but does ('Test')",
    kept: [
      keyPolicy({ Principal: ROOT, Action: 'kms:PutKeyPolicy', Resource: '*' }),
      keyPolicy({
        Principal: ROOT,
        Action: 'kms:Decrypt',
        Resource: '*',
        Condition: { ArnEquals: { 'aws:PrincipalArn': 'arn:aws:iam::111111111111:role/app' } },
      }),
      keyPolicy({
        Principal: ROOT,
        Action: 'kms:Decrypt',
        Resource: '*',
        Condition: { StringEquals: { 'kms:ViaService': 'sns.eu-central-1.amazonaws.com' } },
      }),
    ],
  },
  {
    rule: 'key-policy-lock-out',
    broken: keyPolicy({ Principal: ROOT, Action: 'kms:Decrypt', Resource: '*' }),
    message: "'aws_key_policy.x' must let somebody change the key policy, but no statement allows kms:PutKeyPolicy",
    kept: [
      keyPolicy({ Principal: ROOT, Action: ['kms:Put*'], Resource: '*' }),
      world({ policies: [{ ...policy('key', {}), policy: opaquePolicy('key policy', 'its text is not known') }] }),
    ],
  },
  {
    rule: 'key-policy-lock-out',
    broken: world({
      keys: [key()],
      policies: [
        policy('key', {
          Principal: { AWS: 'arn:aws:iam::222222222222:root', Service: 'logs.amazonaws.com' },
          Action: 'kms:*',
        }),
      ],
    }),
    message:
      "'aws_key_policy.x' must let somebody change the key policy, but kms:PutKeyPolicy is allowed to arn:aws:iam::222222222222:root, logs.amazonaws.com alone, none of them of the account of the key",
    kept: [
      world({ keys: [key()], policies: [policy('key', { Principal: { AWS: '111111111111' }, Action: 'kms:*' })] }),
      world({ keys: [key()], policies: [policy('key', { Principal: '*', Action: 'kms:*' })] }),
    ],
  },
  ...[DENIED_TO_ALL, DENIED_TO_ROOT].map((denied) => ({
    rule: 'key-policy-lock-out',
    broken: ofKey(ALLOWED, denied),
    message:
      "'aws_key_policy.x' must let somebody change the key policy, but statement 2 denies kms:PutKeyPolicy to everybody",
    kept: [
      ofKey(ALLOWED, { ...denied, Action: 'kms:Decrypt' }),
      ofKey(ALLOWED, { ...denied, Principal: { AWS: 'arn:aws:iam::222222222222:root' } }),
      ofKey(ALLOWED, { ...denied, Condition: { ArnNotLike: { 'aws:PrincipalArn': 'arn:aws:iam::*:role/deploy' } } }),
    ],
  })),
  {
    rule: 'key-policy-lock-out',
    broken: ofKey({ ...ALLOWED, Condition: { StringEquals: { 'aws:PrincipalAccount': '222222222222' } } }),
    message: "'aws_key_policy.x' must let somebody change the key policy, but no statement allows kms:PutKeyPolicy",
    kept: [
      ofKey({ ...ALLOWED, Condition: { StringEquals: { 'aws:PrincipalAccount': '111111111111' } } }),
      ofKey({ ...ALLOWED, Condition: { StringEquals: { 'aws:PrincipalAccount': ['222222222222', '111111111111'] } } }),
    ],
  },
  {
    rule: 'key-policy-safety-check',
    broken: keys({ bypass_policy_lockout_safety_check: true }),
    message: "'aws_kms_key.x' must not bypass the lock-out check of KMS, but does",
    kept: [keys({})],
  },
  {
    rule: 'key-policy-safety-check',
    broken: world({ resources: [resource('aws_kms_replica_key', { bypass_policy_lockout_safety_check: true })] }),
    message: "'aws_kms_replica_key.x' must not bypass the lock-out check of KMS, but does",
    kept: [world({ resources: [resource('aws_kms_replica_key', { bypass_policy_lockout_safety_check: false })] })],
  },
  {
    rule: 'key-enabled',
    broken: world({ secrets: [secret()], resources: [resource('aws_kms_key', { is_enabled: false }, disabled)] }),
    message: "'aws_kms_key.main' must be enabled as long as secrets are under it, but is not",
    kept: [
      world({ resources: [resource('aws_kms_key', { is_enabled: false }, disabled)] }),
      world({ secrets: [secret()], resources: [resource('aws_kms_key', {}, disabled)] }),
    ],
  },
  {
    rule: 'key-grant-scoped',
    broken: world({ keys: [key({ grants: [grant] })] }),
    message:
      "'aws_kms_key.main' must bind the grant 'g' of 'arn:aws:iam::111111111111:role/app' to an encryption context, but does not",
    kept: [world({ keys: [key({ grants: [{ ...grant, encryptionContextSubset: { SecretARN: 'a' } }] })] })],
  },
  {
    rule: 'key-grant-scoped',
    broken: ofPossibleGrant(),
    message:
      "'aws_kms_grant.x' must bind its grantee 'arn:aws:iam::111111111111:role/app' to an encryption context, but does not",
    kept: [
      ofPossibleGrant({ encryptionContextEquals: { a: 'b' } }),
      // Constraints that are not known may be such.
      ofPossibleGrant({}, { constraints: 'not known' }),
    ],
  },
  {
    rule: 'parameter-customer-key',
    broken: world({ parameters: [parameter({ encryptedBy: { kind: 'aws-managed' } })] }),
    message: "'/p' must be encrypted with a customer managed key, but is under aws/ssm",
    kept: [world({ parameters: [parameter(), parameter({ type: 'String', encryptedBy: undefined })] })],
  },
  {
    rule: 'parameter-mandatory-tags',
    broken: world({ parameters: [parameter({ tags: { App: 'a' } })] }),
    message: "'/p' must carry every mandatory tag, but lacks DataClassification, Environment, Owner, RotationEnabled",
    kept: [world({ parameters: [parameter(), parameter({ type: 'String', tags: {} })] })],
  },
  {
    rule: 'service-confused-deputy',
    broken: keyPolicy({ Principal: { Service: 'logs.amazonaws.com' }, Action: 'kms:Decrypt', Resource: '*' }),
    message:
      "'aws_key_policy.x' must say for whom logs.amazonaws.com may act, but has no condition on the source ('Test')",
    kept: [
      keyPolicy({
        Principal: { Service: 'logs.amazonaws.com' },
        Action: 'kms:Decrypt',
        Resource: '*',
        Condition: { StringEquals: { 'aws:SourceAccount': ACCOUNT } },
      }),
      keyPolicy({
        Principal: { Service: 'logs.amazonaws.com' },
        Action: 'kms:Decrypt',
        Resource: '*',
        Condition: {
          ArnLike: { 'kms:EncryptionContext:aws:logs:arn': `arn:aws:logs:eu-central-1:${ACCOUNT}:log-group:*` },
        },
      }),
    ],
  },
];
