import { READER } from '../../../helpers/review/review-project';
import { all, allowing, type Input, on, type RemedyCase, trusting } from '../remedy-case';

const READ = 'secretsmanager:GetSecretValue';
const ARN = 'arn:aws:secretsmanager:eu-central-1:111111111111:secret:prod/orders/db';
const identity = (statement: object) => on('aws_iam_role_policy', 'app', { role: 'app', policy: allowing(statement) });
const reads = (resource: string) => identity({ Action: READ, Resource: resource });
const decrypts = (more: object) => identity({ Action: 'kms:Decrypt', ...more });
const secretPolicy = (statement: object) =>
  on('aws_secretsmanager_secret_policy', 'db', { policy: allowing({ Action: READ, ...statement }) });
const PARTNER = '999999999999';
const ofPartner = { Principal: { AWS: `arn:aws:iam::${PARTNER}:role/app` } };
const organization = (...accounts: readonly string[]): Input => ({
  files: {
    'organization.json': {
      id: 'o-a1b2c3d4e5',
      managementAccount: '400000000001',
      root: { id: 'r-ab12', accounts: ['111111111111', ...accounts].map((id) => ({ id })) },
    },
  },
  args: ['--organization', 'organization.json'],
});
const controlled = (name: string, condition: object): Input => ({
  files: {
    'organization.json': {
      ...{ id: 'o-a1b2c3d4e5', managementAccount: '400000000001' },
      root: {
        ...{ id: 'r-ab12', accounts: [{ id: '111111111111' }] },
        resourceControl: {
          [name]: {
            Version: '2012-10-17',
            Statement: { Effect: 'Deny', Principal: '*', Action: '*', Resource: '*', Condition: condition },
          },
        },
      },
    },
  },
});
const agreed = (accounts: readonly string[]) =>
  controlled('organization-identities', {
    StringNotEqualsIfExists: { 'aws:PrincipalOrgID': 'o-a1b2c3d4e5', 'aws:PrincipalAccount': accounts },
  });
const sourcesAgreed = (accounts: readonly string[]) =>
  controlled('confused-deputy', {
    Bool: { 'aws:PrincipalIsAWSService': 'true' },
    Null: { 'aws:SourceAccount': 'false' },
    StringNotEqualsIfExists: { 'aws:SourceOrgID': 'o-a1b2c3d4e5' },
    StringNotEquals: { 'aws:SourceAccount': accounts },
  });
const ofService = (account: string) =>
  secretPolicy({
    ...{ Principal: { Service: 'lambda.amazonaws.com' } },
    Condition: { StringEquals: { 'aws:SourceAccount': account } },
  });
const trust = (statement: object) => on('aws_iam_role', 'app', { assume_role_policy: trusting(statement) });
const GITHUB = 'token.actions.githubusercontent.com';
const oidc = (claims: object) =>
  trust({
    ...{ Principal: { Federated: `arn:aws:iam::111111111111:oidc-provider/${GITHUB}` } },
    ...{ Action: 'sts:AssumeRoleWithWebIdentity', Condition: claims },
  });
const AUDIENCE = { [`${GITHUB}:aud`]: 'sts.amazonaws.com' };
const SUBJECT = { [`${GITHUB}:sub`]: 'repo:owner/name:ref:refs/heads/main' };

export const POLICY_REMEDIES: readonly RemedyCase[] = [
  {
    rule: 'policy-broad-suffix',
    given: reads(`${ARN}-*`),
    followed: { 'end the pattern in -?????? instead of -*': reads(`${ARN}-??????`) },
  },
  {
    rule: 'policy-missing-suffix',
    given: reads(ARN),
    followed: { 'end the pattern in -??????': reads(`${ARN}-??????`) },
  },
  {
    rule: 'policy-deleted-principal',
    given: secretPolicy({ Principal: { AWS: 'AROAEXAMPLEEXAMPLE123' } }),
    followed: {
      'name the role or user by its ARN': secretPolicy({ Principal: { AWS: READER } }),
      'remove it from the policy': secretPolicy({ Principal: { AWS: 'arn:aws:iam::111111111111:role/other' } }),
    },
  },
  {
    rule: 'policy-not-action',
    given: identity({ NotAction: 'iam:*', Resource: 'arn:aws:s3:::bucket/*' }),
    followed: {
      'list the allowed actions under Action': identity({ Action: 's3:GetObject', Resource: 'arn:aws:s3:::bucket/*' }),
    },
  },
  {
    rule: 'policy-not-principal',
    given: secretPolicy({ NotPrincipal: { AWS: 'arn:aws:iam::111111111111:role/other' } }),
    followed: { 'list the allowed principals under Principal': secretPolicy({ Principal: { AWS: READER } }) },
  },
  {
    rule: 'policy-wildcard-actions',
    given: identity({ Action: 'secretsmanager:*', Resource: `${ARN}-??????` }),
    followed: {
      'list the actions that the task needs': identity({ Action: READ, Resource: `${ARN}-??????` }),
    },
  },
  {
    rule: 'policy-wildcard-secrets',
    given: reads('*'),
    followed: {
      'name the secrets, each by its ARN with six question marks at the end': reads(`${ARN}-??????`),
    },
  },
  {
    rule: 'policy-wildcard-keys',
    given: decrypts({ Resource: '*' }),
    followed: {
      'name the keys': decrypts({
        Resource: 'arn:aws:kms:eu-central-1:111111111111:key/0d990263-018e-4e65-a703-eff731de951e',
      }),
      'add conditions on kms:ViaService, kms:EncryptionContext:SecretARN or kms:ResourceAliases': decrypts({
        Condition: { StringLike: { 'kms:EncryptionContext:SecretARN': `${ARN}-??????` } },
      }),
    },
  },
  {
    rule: 'policy-outside-organization',
    given: all(secretPolicy(ofPartner), organization()),
    followed: {
      'take it out': secretPolicy({ Principal: { AWS: READER } }),
      'demand aws:PrincipalOrgID': secretPolicy({
        ...ofPartner,
        Condition: { StringEquals: { 'aws:PrincipalOrgID': 'o-a1b2c3d4e5' } },
      }),
      'declare a member among the accounts of the organization': organization(PARTNER),
      'agree on a partner in the guardrail organization-identities': agreed([PARTNER]),
    },
  },
  {
    rule: 'service-confused-deputy',
    given: secretPolicy({ Principal: { Service: 'lambda.amazonaws.com' } }),
    followed: {
      'add a condition on aws:SourceAccount, aws:SourceArn or aws:SourceOrgID that only your own accounts fulfil':
        secretPolicy({
          ...{ Principal: { Service: 'lambda.amazonaws.com' } },
          Condition: { StringEquals: { 'aws:SourceAccount': '111111111111' } },
        }),
    },
  },
  {
    rule: 'service-confused-deputy',
    given: all(ofService(PARTNER), organization()),
    followed: {
      'agree on others in the guardrail confused-deputy': sourcesAgreed([PARTNER]),
    },
  },
  {
    rule: 'oidc-trust-audience',
    given: oidc({ StringEquals: SUBJECT }),
    followed: {
      "add a condition StringEquals on the provider's key :aud": oidc({ StringEquals: { ...SUBJECT, ...AUDIENCE } }),
    },
  },
  {
    rule: 'oidc-trust-subject',
    given: oidc({ StringEquals: AUDIENCE }),
    followed: {
      "add a condition StringEquals or StringLike on the provider's key :sub": oidc({
        ...{ StringEquals: AUDIENCE, StringLike: SUBJECT },
      }),
    },
  },
  {
    rule: 'oidc-trust-repository',
    given: oidc({ StringEquals: AUDIENCE, StringLike: { [`${GITHUB}:sub`]: 'repo:own*/name:*' } }),
    followed: {
      'start the pattern with the full owner and project, such as repo:owner/name:': oidc({
        ...{ StringEquals: AUDIENCE, StringLike: { [`${GITHUB}:sub`]: 'repo:owner/name:*' } },
      }),
    },
  },
  {
    rule: 'role-trust-account',
    given: trust({ Principal: { AWS: `arn:aws:iam::${PARTNER}:root` } }),
    followed: {
      'name roles of that account': trust(ofPartner),
      'add a condition on aws:PrincipalArn or sts:ExternalId': trust({
        ...{ Principal: { AWS: `arn:aws:iam::${PARTNER}:root` } },
        Condition: { StringEquals: { 'sts:ExternalId': 'b3c1' } },
      }),
    },
  },
  {
    rule: 'role-trust-anybody',
    given: trust({ Principal: { AWS: '*' } }),
    followed: {
      'name the principals': trust({ Principal: { AWS: 'arn:aws:iam::111111111111:role/other' } }),
      'add a condition on aws:PrincipalOrgID or aws:PrincipalArn': trust({
        ...{ Principal: { AWS: '*' } },
        Condition: { StringEquals: { 'aws:PrincipalOrgID': 'o-a1b2c3d4e5' } },
      }),
    },
  },
];
