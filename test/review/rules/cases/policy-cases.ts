import type { JsonObject } from '../../../../src/review/world/json';
import { policy, principal, ROLE_ARN, secret, world } from '../../../helpers/review/world-builder';
import type { RuleCase } from './rule-case';

const identity = (statement: JsonObject) => world({ policies: [policy('identity', statement)] });
const trust = (statement: JsonObject) =>
  world({ principals: [principal()], policies: [policy('trust', { Action: 'sts:AssumeRole', ...statement })] });
const secretArn = (name: string) => `arn:aws:secretsmanager:eu-central-1:111111111111:secret:${name}`;
const GITHUB = 'token.actions.githubusercontent.com';
const oidc = (claims: JsonObject) =>
  trust({
    Principal: { Federated: `arn:aws:iam::111111111111:oidc-provider/${GITHUB}` },
    Action: 'sts:AssumeRoleWithWebIdentity',
    Condition: {
      StringLike: Object.fromEntries(Object.entries(claims).map(([claim, value]) => [`${GITHUB}:${claim}`, value])),
    },
  });
const READ = 'secretsmanager:GetSecretValue';

const COGNITO = 'cognito-identity.amazonaws.com';
const cognito = (amr: string | readonly string[], operator = 'ForAnyValue:StringLike'): JsonObject => ({
  StringEquals: { [`${COGNITO}:aud`]: 'eu-central-1:pool' },
  [operator]: { [`${COGNITO}:amr`]: amr },
});
const ofCognito = (condition: JsonObject) =>
  trust({
    ...{ Principal: { Federated: COGNITO }, Action: 'sts:AssumeRoleWithWebIdentity' },
    Condition: condition,
  });

export const POLICY_CASES: readonly RuleCase[] = [
  {
    rule: 'policy-not-principal',
    broken: world({ policies: [policy('secret', { NotPrincipal: { AWS: '111111111111' }, Action: READ })] }),
    message: "'aws_secret_policy.x' must not allow by NotPrincipal, but does ('Test')",
    kept: [world({ policies: [policy('secret', { Effect: 'Deny', NotPrincipal: { AWS: 'a' }, Action: READ })] })],
  },
  {
    rule: 'policy-deleted-principal',
    broken: world({ policies: [policy('secret', { Principal: { AWS: 'AROA1234567890EXAMPLE' }, Action: READ })] }),
    message:
      "'aws_secret_policy.x' must name principals that exist, but names the unknown identity AROA1234567890EXAMPLE (deleted, or of another account) ('Test')",
    kept: [
      world({ policies: [policy('secret', { Principal: { AWS: principal().arn }, Action: READ })] }),
      // The id of a role that is there.
      world({
        principals: [principal({ uniqueId: 'AROA1234567890EXAMPLE' })],
        policies: [policy('secret', { Principal: { AWS: 'AROA1234567890EXAMPLE' }, Action: READ })],
      }),
      world({ policies: [policy('secret', { Principal: { Service: 'AROA1234567890EXAMPLE' }, Action: READ })] }),
    ],
  },
  {
    rule: 'policy-deleted-principal',
    broken: world({
      principals: [principal({ uniqueId: 'AROAEXISTSEXISTS00000' })],
      policies: [
        policy('trust', {
          Principal: { AWS: ['AIDA1234567890EXAMPLE', 'AROAEXISTSEXISTS00000', principal().arn] },
          Action: 'sts:AssumeRole',
        }),
      ],
    }),
    message:
      "'aws_trust_policy.x' must name principals that exist, but names the unknown identity AIDA1234567890EXAMPLE (deleted, or of another account) ('Test')",
    kept: [trust({ Principal: { AWS: principal().arn } })],
  },
  {
    rule: 'policy-missing-suffix',
    broken: world({
      secrets: [secret({ name: 'my-secret' })],
      policies: [policy('identity', { Action: READ, Resource: secretArn('my-secret') })],
    }),
    message: `'aws_identity_policy.x' must end secrets in -??????, but has '${secretArn('my-secret')}', which fits no secret ('Test')`,
    kept: [
      identity({ Action: READ, Resource: secretArn('my-secret') }),
      // The suffix of another secret, that is known.
      world({
        secrets: [secret({ name: 'my-secret' }), secret({ name: 'my', arn: secretArn('my-secret') })],
        policies: [policy('identity', { Action: READ, Resource: secretArn('my-secret') })],
      }),
      identity({ Action: READ, Resource: secretArn(`\${aws:PrincipalTag/secret}`) }),
    ],
  },
  {
    rule: 'policy-missing-suffix',
    broken: identity({ Action: READ, Resource: [secretArn(`\${aws:PrincipalTag/team}/db`), secretArn('a-??????')] }),
    message: `'aws_identity_policy.x' must end secrets in -??????, but has '${secretArn(`\${aws:PrincipalTag/team}/db`)}', which fits no secret ('Test')`,
    kept: [identity({ Action: READ, Resource: secretArn(`\${aws:PrincipalTag/team}/db-??????`) })],
  },
  {
    rule: 'policy-wildcard-actions',
    broken: identity({ Action: ['secretsmanager:*', 's3:*'], Resource: secretArn('a-??????') }),
    message: "'aws_identity_policy.x' must list the actions it allows, but allows secretsmanager:* ('Test')",
    kept: [identity({ Action: [READ, 's3:*'], Resource: '*' }), identity({ Effect: 'Deny', Action: '*' })],
  },
  {
    rule: 'policy-not-action',
    broken: identity({ NotAction: 'iam:*', Resource: '*' }),
    message: "'aws_identity_policy.x' must not allow by NotAction, but allows all but iam:* ('Test')",
    kept: [identity({ Effect: 'Deny', NotAction: 'iam:*', Resource: '*' })],
  },
  {
    rule: 'policy-wildcard-secrets',
    broken: identity({ Action: 'secretsmanager:Get*', Resource: secretArn('*') }),
    message: `'aws_identity_policy.x' must name the secrets that it allows reading, but allows ${secretArn('*')} ('Test')`,
    kept: [
      identity({ Action: READ, Resource: secretArn('a-??????') }),
      identity({ Action: 'secretsmanager:ListSecrets', Resource: '*' }),
      identity({ Action: READ, Resource: '*', Condition: { StringEquals: { 'aws:ResourceTag/team': 'a' } } }),
      // In a secret's own policy this is the secret.
      world({ policies: [policy('secret', { Principal: { AWS: ROLE_ARN }, Action: READ, Resource: '*' })] }),
    ],
  },
  {
    rule: 'policy-wildcard-keys',
    broken: identity({ Action: 'kms:Decrypt', Resource: 'arn:aws:kms:eu-central-1:111111111111:key/*' }),
    message: "'aws_identity_policy.x' must name the keys that it allows decrypting with, but allows all ('Test')",
    kept: [
      identity({ Action: 'kms:Decrypt', Resource: 'arn:aws:kms:eu-central-1:111111111111:key/k' }),
      identity({
        Action: 'kms:Decrypt',
        Resource: '*',
        Condition: { StringEquals: { 'kms:ViaService': 'secretsmanager.eu-central-1.amazonaws.com' } },
      }),
    ],
  },
  {
    rule: 'policy-broad-suffix',
    broken: identity({ Action: READ, Resource: secretArn('prod/db-*') }),
    message: `'aws_identity_policy.x' must end secrets in -??????, but has '${secretArn('prod/db-*')}' ('Test')`,
    kept: [identity({ Action: READ, Resource: [secretArn('prod/db-??????'), secretArn('prod/*')] })],
  },
  {
    rule: 'policy-deleted-principal',
    broken: world({
      policies: [policy('key', { Effect: 'Deny', Principal: { AWS: 'AROA1234567890EXAMPLE' }, Action: 'kms:Decrypt' })],
    }),
    message:
      "'aws_key_policy.x' must name principals that exist, but names the unknown identity AROA1234567890EXAMPLE (deleted, or of another account) ('Test')",
    kept: [world({ policies: [policy('key', { Effect: 'Deny', Principal: { AWS: '*' }, Action: 'kms:Decrypt' })] })],
  },
  {
    rule: 'policy-missing-suffix',
    broken: identity({ Effect: 'Deny', Action: READ, Resource: secretArn('prod/db') }),
    message: `'aws_identity_policy.x' must end secrets in -??????, but has '${secretArn('prod/db')}', which fits no secret ('Test')`,
    kept: [identity({ Effect: 'Deny', Action: READ, Resource: [secretArn('prod/db-??????'), secretArn('prod/*')] })],
  },
  {
    rule: 'policy-missing-suffix',
    broken: identity({ Action: READ, Resource: secretArn('prod/db') }),
    message: `'aws_identity_policy.x' must end secrets in -??????, but has '${secretArn('prod/db')}', which fits no secret ('Test')`,
    kept: [identity({ Action: READ, Resource: [secretArn('prod/db-AbCdEf'), secretArn('prod/db-*')] })],
  },
  {
    rule: 'role-trust-anybody',
    broken: trust({ Principal: { AWS: '*' } }),
    message: "'aws_trust_policy.x' must name who assumes the role, but trusts everybody ('Test')",
    kept: [
      trust({ Principal: { AWS: '*' }, Condition: { StringEquals: { 'aws:PrincipalOrgID': 'o-1' } } }),
      trust({ Principal: { Service: 'lambda.amazonaws.com' } }),
    ],
  },
  {
    rule: 'role-trust-account',
    broken: trust({ Principal: { AWS: 'arn:aws:iam::222222222222:root' } }),
    message: "'aws_trust_policy.x' must not trust a whole account, but trusts arn:aws:iam::222222222222:root ('Test')",
    kept: [
      trust({ Principal: { AWS: '111111111111' } }),
      trust({ Principal: { AWS: 'arn:aws:iam::222222222222:role/ci' } }),
      trust({ Principal: { AWS: '222222222222' }, Condition: { StringEquals: { 'sts:ExternalId': 'abc' } } }),
    ],
  },
  {
    rule: 'oidc-trust-subject',
    broken: oidc({ sub: '*', aud: 'sts.amazonaws.com' }),
    message:
      "'aws_trust_policy.x' must have a condition on the claim sub of the OIDC provider, but has none that narrows it ('Test')",
    kept: [oidc({ sub: 'repo:acme/app:ref:refs/heads/main' }), trust({ Principal: { AWS: '111111111111' } })],
  },
  // Users of one identity pool who have signed in each have a subject of their own.
  ...(
    [
      {},
      { StringEquals: { [`${COGNITO}:aud`]: 'eu-central-1:pool' } },
      { 'ForAnyValue:StringLike': { [`${COGNITO}:amr`]: 'authenticated' } },
      cognito('unauthenticated'),
      cognito(['authenticated', 'unauthenticated']),
      cognito('authenticated', 'ForAllValues:StringLike'),
    ] as readonly JsonObject[]
  ).map((condition) => ({
    rule: 'oidc-trust-subject',
    broken: ofCognito(condition),
    message:
      "'aws_trust_policy.x' must have a condition on the claim sub of the OIDC provider, but has none that narrows it ('Test')",
    kept: [ofCognito(cognito('authenticated'))],
  })),
  {
    rule: 'oidc-trust-audience',
    broken: oidc({ sub: 'repo:acme/app:*' }),
    message: "'aws_trust_policy.x' must have a condition on the claim aud of the OIDC provider, but has none ('Test')",
    kept: [oidc({ sub: 'repo:acme/app:*', aud: 'sts.amazonaws.com' })],
  },
  {
    rule: 'oidc-trust-repository',
    broken: oidc({ sub: ['repo:acme*/app:*', 'repo:acme/app:*'] }),
    message: "'aws_trust_policy.x' must name the owner in the claim sub, but accepts 'repo:acme*/app:*' ('Test')",
    kept: [oidc({ sub: ['repo:acme/*', 'project_path:acme/app:ref_type:branch:ref:main'] })],
  },
];
