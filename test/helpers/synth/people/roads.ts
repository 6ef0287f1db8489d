import type { Environment } from '../../../../src/environment';
import type { PeopleRequest } from './people-world';

/** What the rows of the tables speak of, in one environment. */
export interface PeopleTargets {
  /** ARN of a secret of the environment. */
  readonly secret: string;
  /** ARN of the key of the secret. */
  readonly key: string;
  readonly environment: Environment;
}

/** A request in words: the sentence of the test. */
export type Road = readonly [what: string, request: PeopleRequest];

/** Ways to a value that do not ask for it: by policies, keys, rotation, replication, versions, tags, roles, code. */
export function roads({ secret, key, environment }: PeopleTargets): readonly Road[] {
  const { security, workloads } = environment.accounts;
  const { primary } = environment.regions;
  const on = (action: string, context = {}): PeopleRequest => ({
    action: `secretsmanager:${action}`,
    resource: secret,
    context,
  });
  const at = (action: string, resource: string): PeopleRequest => ({ action, resource });
  const role = (name: string, account = security) => `arn:aws:iam::${account}:role/${name}`;
  const code = `arn:aws:lambda:${primary}:${security}:function:rotate-${environment.name}-orders-database`;
  const via = {
    'kms:ViaService': `secretsmanager.${primary}.amazonaws.com`,
    'kms:EncryptionContext:SecretARN': secret,
  };
  return [
    ['asks for the value', on('GetSecretValue')],
    ['asks for many values at once', at('secretsmanager:BatchGetSecretValue', '*')],
    ['decrypts through Secrets Manager', { action: 'kms:Decrypt', resource: key, context: via }],
    ['decrypts what was copied', at('kms:Decrypt', key)],
    ['re-encrypts under another key', at('kms:ReEncryptFrom', key)],
    ['puts a resource policy that grants it', on('PutResourcePolicy', { 'secretsmanager:BlockPublicPolicy': 'true' })],
    ['deletes the resource policy', on('DeleteResourcePolicy')],
    ['puts a key policy that grants it', at('kms:PutKeyPolicy', key)],
    ['makes a grant on the key', at('kms:CreateGrant', key)],
    ['replicates the key', at('kms:ReplicateKey', key)],
    ['rotates with another function', on('RotateSecret', { 'secretsmanager:RotationLambdaARN': code })],
    [
      'rotates with another role',
      on('RotateSecret', { 'secretsmanager:ExternalSecretRotationRoleArn': role('other') }),
    ],
    ['changes when rotation happens', on('RotateSecret', { 'secretsmanager:ModifyRotationRules': 'true' })],
    [
      'replicates under another key',
      on('ReplicateSecretToRegions', { 'secretsmanager:AddReplicaRegions': ['us-west-1'] }),
    ],
    ['replicates the secret to another account', on('AssociateCrossAccountReplica')],
    ['accepts a value of another account', on('AcceptCrossAccountReplication')],
    ['makes a replica a secret of its own', on('StopReplicationToReplica')],
    ['moves the secret to another key', on('UpdateSecret', { 'secretsmanager:KmsKeyArn': key })],
    ['updates the secret', on('UpdateSecret')],
    ['puts a value of its own', on('PutSecretValue')],
    ['brings an old version back', on('UpdateSecretVersionStage', { 'secretsmanager:VersionStage': 'AWSCURRENT' })],
    ['gives the secret to another application', on('TagResource', { 'aws:TagKeys': ['App'] })],
    ['gives it to another application, in small letters', on('TagResource', { 'aws:TagKeys': ['note', 'app'] })],
    ['takes the tag of the environment off', on('UntagResource', { 'aws:TagKeys': ['Environment'] })],
    ['deletes it for good', on('DeleteSecret', { 'secretsmanager:ForceDeleteWithoutRecovery': 'true' })],
    ['makes a secret of the same name elsewhere', on('CreateSecret')],
    ['changes the code of a rotation function', at('lambda:UpdateFunctionCode', code)],
    ['changes the layers of a rotation function', at('lambda:UpdateFunctionConfiguration', code)],
    ['calls a rotation function', at('lambda:InvokeFunction', code)],
    ['takes the role of a consumer', at('sts:AssumeRole', role('orders-api', Object.values(workloads)[0]))],
    ['takes the role for emergencies', at('sts:AssumeRole', role('break-glass'))],
    ['takes the role of the deployment', at('sts:AssumeRole', role(environment.deploymentRole))],
    ['passes a role to a service', at('iam:PassRole', role('rotate'))],
    ['attaches a policy to a role', at('iam:PutRolePolicy', role('orders-api'))],
    ['changes who takes a role', at('iam:UpdateAssumeRolePolicy', role('orders-api'))],
    ['takes a boundary off', at('iam:DeleteRolePermissionsBoundary', role('orders-api'))],
    ['assigns a permission set', at('sso:CreateAccountAssignment', '*')],
    ['rewrites a permission set', at('sso:PutInlinePolicyToPermissionSet', '*')],
    ['reads a parameter', at('ssm:GetParameter', `arn:aws:ssm:${primary}:${security}:parameter/prod`)],
    ['opens a shell on an instance', at('ssm:StartSession', `arn:aws:ec2:${primary}:${security}:instance/i-0a1b2c3d`)],
    ['stops the trail', at('cloudtrail:StopLogging', '*')],
  ];
}
