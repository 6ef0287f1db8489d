import { dev } from '../../../stacks/environments/dev';
import { prod } from '../../../stacks/environments/prod';
import { type Actors, actorsOf } from '../../helpers/synth/guardrails/actors';
import { ask, policiesOf } from '../../helpers/synth/guardrails/ask';
import { creation, requestTags, tagsOf } from '../../helpers/synth/guardrails/requests';
import { tables } from './tables/all';

type Context = NonNullable<ReturnType<typeof creation>['context']>;

/** The calls of Terraform in the life of a secret with a replica, a policy, a rotation and a value. */
function lifeOfSecret(actors: Actors) {
  const { regions, accounts, secret, key } = actors;
  const call = (name: string, context: Context = {}) => ({
    action: `secretsmanager:${name}`,
    resource: secret('orders/database'),
    tags: tagsOf(actors),
    context,
  });
  const replicas = { 'secretsmanager:AddReplicaRegions': [regions.replica] };
  const checked = { 'secretsmanager:BlockPublicPolicy': true };
  const rotation = {
    'secretsmanager:RotationLambdaARN': `arn:aws:lambda:${regions.primary}:${accounts.security}:function:rotate-orders`,
    'secretsmanager:ModifyRotationRules': true,
    'secretsmanager:RotateImmediately': true,
  };
  return [
    creation(actors, replicas),
    { ...call('TagResource', requestTags(tagsOf(actors))), tags: {} },
    call('ReplicateSecretToRegions', { ...replicas, 'secretsmanager:ForceOverwriteReplicaSecret': false }),
    call('PutSecretValue'),
    call('GetSecretValue'),
    call('PutResourcePolicy', checked),
    { ...call('PutResourcePolicy', checked), resource: secret('orders/database', regions.replica) },
    call('RotateSecret', rotation),
    call('UpdateSecret', { 'secretsmanager:Description': 'Login', 'secretsmanager:KmsKeyArn': key() }),
    call('TagResource', requestTags({ Owner: 'team-payments' })),
    call('UntagResource', { 'aws:TagKeys': ['CostCenter'] }),
    call('CancelRotateSecret'),
    call('DeleteResourcePolicy'),
    call('RemoveRegionsFromReplication'),
    call('DeleteSecret', { 'secretsmanager:RecoveryWindowInDays': 14 }),
  ];
}

/** The calls of Terraform in the life of a key with an alias, and those that Secrets Manager makes for it. */
function lifeOfKey(actors: Actors) {
  const { regions, accounts, environment, secret, key } = actors;
  const call = (name: string, context: Context = {}) => ({
    action: `kms:${name}`,
    resource: key(),
    tags: tagsOf(actors),
    context,
  });
  const resource = `arn:aws:kms:${regions.primary}:${accounts.security}:alias/secrets/${environment}/commerce`;
  const forSecret = {
    'kms:EncryptionContext:SecretARN': secret('orders/database'),
    'kms:ResourceAliases': [`alias/secrets/${environment}/commerce`],
  };
  const created = { ...requestTags(tagsOf(actors)), 'kms:BypassPolicyLockoutSafetyCheck': false };
  return [
    { ...call('CreateKey', created), resource: '*', tags: {} },
    { ...call('TagResource', requestTags(tagsOf(actors))), tags: {} },
    call('EnableKeyRotation'),
    ...['CreateAlias', 'DeleteAlias'].flatMap((name) => [{ ...call(name), resource, tags: {} }, call(name)]),
    ...['Decrypt', 'Encrypt', 'GenerateDataKey'].map((name) => call(name, forSecret)),
    call('PutKeyPolicy', { 'kms:BypassPolicyLockoutSafetyCheck': false }),
    call('UpdateKeyDescription'),
    call('TagResource', requestTags({ Owner: 'team-payments' })),
    call('UntagResource', { 'aws:TagKeys': ['CostCenter'] }),
    call('ScheduleKeyDeletion', { 'kms:ScheduleKeyDeletionPendingWindowInDays': 30 }),
  ];
}

describe.each([dev, prod].map(actorsOf))('in $environment', (actors) => {
  const attached = policiesOf(
    tables.map(({ guardrail }) => guardrail),
    actors,
  );

  test.each([
    ['a secret', lifeOfSecret(actors)],
    ['a key', lifeOfKey(actors)],
  ])('Terraform makes, changes and destroys %s beside every guardrail', (_, calls) => {
    const rows = calls.map((call) => ({ what: call.action, by: actors.deployment, ...call }));
    expect(rows.filter((row) => ask(row, actors, attached).verdict !== 'allowed')).toEqual([]);
  });
});
