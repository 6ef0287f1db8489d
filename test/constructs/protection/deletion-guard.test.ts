import { TerraformStack } from 'cdktf';
import { AwsAccount, type AwsAccountProps } from '../../../src';
import { Organization, SECURITY, WORKLOAD } from '../../helpers/synth/organization';
import { refusal } from '../../helpers/synth/refusal';
import { resources, type StackJson, synth } from '../../helpers/synth/synth';

const guarded = (props: Partial<AwsAccountProps> = {}) =>
  synth((app) => AwsAccount.configure(new TerraformStack(app, 'security'), { ...SECURITY, ...props }))('security');
const localOf = (stack: StackJson, name: string) =>
  Object.entries(stack.locals ?? {}).find(([id]) => id.startsWith(`AwsAccount_DeletionGuard_${name}`))?.[1];

test('a stack looks for protected secrets and keys in its Region, and for keys in the others', () => {
  const found = resources(guarded(), 'aws_resourcegroupstaggingapi_resources', 'data');
  const tag_filter = [{ key: 'DeletionProtection' }];
  expect(found).toEqual({
    'AwsAccount/DeletionGuard/eu-central-1/Protected': {
      provider: 'aws',
      resource_type_filters: ['secretsmanager:secret', 'kms:key'],
      tag_filter,
    },
    'AwsAccount/DeletionGuard/eu-west-1/Protected': {
      provider: 'aws.eu_west_1',
      resource_type_filters: ['kms:key'],
      tag_filter,
    },
  });
});

test('a stack without secrets is guarded too, and declares none', () => {
  const stack = synth((app) => AwsAccount.configure(new TerraformStack(app, 'workload'), WORKLOAD))('workload');
  expect(localOf(stack, 'Declared')).toBe('$'.concat('{[]}'));
  expect(resources(stack, 'aws_secretsmanager_secrets', 'data')).toHaveProperty([
    'AwsAccount/DeletionGuard/eu-central-1/Secrets',
  ]);
});

test('what is declared counts whether it is protected or not', () => {
  const stack = synth((app) => new Organization(app, { deletionProtection: false }))('security');
  expect(localOf(stack, 'Declared')).toBe(
    '$'.concat(
      '{["security/aws_kms_key.Key_eu-central-1_64FA038B","security/aws_kms_key.Key_eu-west-1_C579C34D","security/aws_secretsmanager_secret.Database_B269D8BB"]}',
    ),
  );
});

test('a stack can go without the guard, for a reason', () => {
  const stack = guarded({ deletionGuard: { kind: 'off', reason: 'It is planned without credentials' } });
  expect(stack).not.toHaveProperty('data');
  expect(stack).not.toHaveProperty('locals');
});

test('throws for a guard that is off without a reason', () => {
  expect(refusal(() => guarded({ deletionGuard: { kind: 'off', reason: ' ' } }))).toBe(
    'security/AwsAccount: `deletionGuard` must have a reason when it is off',
  );
});
