import type { Answer } from './decide/answer';
import { conclude } from './decide/conclude';
import { buildFormula, type Formula } from './decide/formula';
import type { AccessPolicies, KeyGrant, OrganizationLevel } from './layers/policies';
import { all, FALSE, unknown } from './logic/expression';
import { splitArn } from './operators/compare-arn';
import { parsePolicy } from './policy/parse-policy';
import type { Policy } from './policy/policy';
import type { AccessRequest, ContextValue } from './request/access-request';
import { describeCaller } from './request/caller';
import type { Tags } from './request/principal';
import { uuid } from './strings/hole';

/** The KMS key that encrypts a secret: the AWS managed key `aws/secretsmanager`, or a customer managed key. */
export type SecretKey =
  | { readonly managedBy: 'aws' }
  | {
      readonly managedBy: 'customer';
      /** ARN of the key. */
      readonly arn: string;
      readonly policy: Policy;
      /** @default - none */
      readonly grants?: readonly KeyGrant[];
      /** All tags of the key. @default - they stay open */
      readonly tags?: Tags;
      /** RCPs of the key's account. @default - none apply */
      readonly resourceControl?: readonly OrganizationLevel[];
    };

/** A secret, as far as reading it is concerned. */
export interface SecretTarget {
  /** ARN of the secret, which may hold hole markers. */
  readonly arn: string;
  readonly key: SecretKey;
  /** @default - they stay open */
  readonly tags?: Tags;
}

/** Who reads: a request without action and resource. */
export type SecretReader = Omit<
  AccessRequest,
  'action' | 'resource' | 'resourceAccount' | 'resourceTags' | 'awsManagedKey'
>;

// Later keys win whatever their case, so these replace what the reader's own call carries.
const NETWORK_KEYS: Readonly<Record<string, ContextValue>> = Object.fromEntries(
  ['aws:SourceIp', 'aws:SourceVpc', 'aws:SourceVpce', 'aws:VpcSourceIp'].map((key) => [
    key,
    { unknown: `${key} in the call that Secrets Manager makes to KMS` },
  ]),
);

const SERVICE_KEYS: Readonly<Record<string, ContextValue>> = {
  'kms:EncryptionContextKeys': ['SecretARN', 'SecretVersionId'],
  'aws:ViaAWSService': 'true',
  'aws:CalledVia': ['secretsmanager.amazonaws.com'],
  'aws:CalledViaFirst': 'secretsmanager.amazonaws.com',
  'aws:CalledViaLast': 'secretsmanager.amazonaws.com',
};

/**
 * Answers whether a principal can read a secret's value: GetSecretValue must be allowed, and so must the Decrypt that
 * Secrets Manager sends to KMS for the caller.
 * https://docs.aws.amazon.com/secretsmanager/latest/userguide/security-encryption.html
 *
 * A secret under the AWS managed key cannot be read from another account:
 * https://docs.aws.amazon.com/secretsmanager/latest/userguide/auth-and-access_examples_cross.html
 *
 * @param policies the policies of principal and secret; `grants` and `resource` of the key belong into `secret`
 */
export function canReadSecret(reader: SecretReader, secret: SecretTarget, policies: AccessPolicies): Answer {
  const { principal, organization, others, context } = reader;
  const read = buildFormula(
    {
      principal,
      organization,
      others,
      context,
      action: 'secretsmanager:GetSecretValue',
      resource: secret.arn,
      resourceTags: secret.tags,
    },
    policies,
  );
  if (read.expression.kind === 'false') {
    return conclude(read);
  }
  const decrypt = buildDecrypt(reader, secret, policies);
  return conclude({
    expression: all([read.expression, decrypt.expression]),
    proof: [...read.proof, ...decrypt.proof],
    missing: decrypt.missing,
  });
}

function buildDecrypt(reader: SecretReader, secret: SecretTarget, policies: AccessPolicies): Formula {
  const [, partition = 'aws', , region = '', account = ''] = splitArn(secret.arn) ?? [];
  const { key } = secret;
  const caller = describeCaller(reader.principal).account;
  if (key.managedBy === 'aws' && reader.principal.type === 'organization') {
    const reason = 'whether the reader is of the account that owns the secret and its AWS managed key';
    return { expression: unknown(reason), proof: [], missing: 'resource' };
  }
  if (key.managedBy === 'aws' && caller !== account) {
    const why = 'a secret under the AWS managed key cannot be read from another account';
    const step = { layer: 'resource', policy: 'aws/secretsmanager', effect: 'none', outcome: 'applies', why } as const;
    return { expression: FALSE, proof: [step], missing: 'resource' };
  }
  const managed = key.managedBy === 'aws';
  const request: AccessRequest = {
    principal: reader.principal,
    organization: reader.organization,
    others: reader.others,
    action: 'kms:Decrypt',
    resource: managed ? `arn:${partition}:kms:${region}:${account}:key/${MANAGED_KEY_ID}` : key.arn,
    resourceTags: managed ? {} : key.tags,
    awsManagedKey: managed,
    // Most key policies look at few keys, and many at none: the context is made when it is asked for.
    get context() {
      return decryptContext(reader, secret.arn, region);
    },
  };
  return buildFormula(request, {
    identity: policies.identity,
    boundary: policies.boundary,
    session: policies.session,
    serviceControl: policies.serviceControl,
    // No endpoint: Secrets Manager calls KMS itself, not through the caller's.
    resource: managed ? managedKeyPolicy(account, region) : key.policy,
    grants: managed ? undefined : key.grants,
    resourceControl: managed ? undefined : key.resourceControl,
  });
}

function decryptContext(reader: SecretReader, secretArn: string, region: string): Record<string, ContextValue> {
  return {
    ...reader.context,
    ...NETWORK_KEYS,
    'kms:ViaService': `secretsmanager.${region}.amazonaws.com`,
    'kms:CallerAccount': callerAccount(reader),
    'kms:EncryptionContext:SecretARN': secretArn,
    ...SERVICE_KEYS,
  };
}

function callerAccount({ principal }: SecretReader): ContextValue {
  return principal.type === 'organization' ? { open: true } : (describeCaller(principal).account ?? null);
}

const MANAGED_KEY_ID = uuid('id of the AWS managed key');
const managedPolicies = new Map<string, Policy>();

/** The policy AWS gives the managed key: everybody of the account, through Secrets Manager. */
function managedKeyPolicy(account: string, region: string): Policy {
  const id = `${account}/${region}`;
  let policy = managedPolicies.get(id);
  if (policy === undefined) {
    policy = parsePolicy('aws/secretsmanager', {
      Version: '2012-10-17',
      Statement: {
        Effect: 'Allow',
        Principal: { AWS: '*' },
        Action: [
          'kms:Encrypt',
          'kms:Decrypt',
          'kms:ReEncrypt*',
          'kms:GenerateDataKey*',
          'kms:CreateGrant',
          'kms:DescribeKey',
        ],
        Resource: '*',
        Condition: {
          StringEquals: { 'kms:CallerAccount': account, 'kms:ViaService': `secretsmanager.${region}.amazonaws.com` },
        },
      },
    });
    managedPolicies.set(id, policy);
  }
  return policy;
}
