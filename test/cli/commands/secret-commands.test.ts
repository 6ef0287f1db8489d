import {
  DescribeSecretCommand,
  ListSecretVersionIdsCommand,
  SecretsManagerClient,
} from '@aws-sdk/client-secrets-manager';
import { mockClient } from 'aws-sdk-client-mock';
import { main } from '../../../src/cli/main';
import { testContext } from '../test-context';

const ARN = 'arn:aws:secretsmanager:eu-west-1:111111111111:secret:prod/orders/key-abcdef';
const secrets = mockClient(SecretsManagerClient);
beforeEach(() => secrets.reset());

async function command(...args: string[]) {
  const context = testContext();
  const exitCode = await main(args, context);
  return { exitCode, printed: context.printed, noted: context.noted };
}

test.each([
  [['rollback'], 'Argument <secret> missing'],
  [['rollback', 'a', 'b'], "Unexpected argument 'b'"],
  [['rollback', 'a', '--untested'], "Options '--untested' and '--reason <text>' must be given together"],
  [
    ['rollback', 'a', '--untested', '--reason', ' '],
    "Options '--untested' and '--reason <text>' must be given together",
  ],
  [['rollback', 'a', '--reason', 'why'], "Options '--untested' and '--reason <text>' must be given together"],
  [['prune'], 'Argument <secret> missing'],
  [['prune', 'a', '--keep', '15'], "Option '--keep' must be 0 to 14, got '15'"],
  [['prune', 'a', '--keep', '1.5'], "Option '--keep' must be 0 to 14, got '1.5'"],
  [['prune', 'a', '--colour-of'], "Unknown option '--colour-of'"],
  [['gate'], 'Either <prod-secret>, or --synth and --stack must be given'],
  [['gate', '--synth', 'cdktf.out'], 'Either <prod-secret>, or --synth and --stack must be given'],
  [['gate', 'a', '--stack', 'prod-*'], 'Either <prod-secret>, or --synth and --stack must be given'],
])('refuses the arguments %j and ends with 2', async ([name = '', ...args], reason) => {
  expect(await command(name, ...args)).toEqual({
    exitCode: 2,
    printed: [],
    noted: [`'${name}': ${reason}: see cdktf-aws-secrets ${name} --help`],
  });
  expect(secrets.calls()).toEqual([]);
});

test.each(['rollback', 'prune', 'gate'])('%s tells what AWS refused, and ends with 1', async (name) => {
  const refusal = Object.assign(new Error('User x is not authorized'), { name: 'AccessDeniedException' });
  secrets.on(DescribeSecretCommand).rejects(refusal);
  expect(await command(name, 'prod/orders/db', '--region', 'eu-west-1')).toEqual({
    exitCode: 1,
    printed: [],
    noted: [
      "'DescribeSecret' of 'prod/orders/db' failed with AccessDeniedException (User x is not authorized): allow the action to whoever runs this command",
    ],
  });
});

test('gate refuses a secret that names no twin', async () => {
  secrets.on(DescribeSecretCommand).resolves({ Name: 'prod/orders/db', Tags: [{ Key: 'App', Value: 'orders' }] });
  secrets.on(ListSecretVersionIdsCommand).resolves({});
  expect(await command('gate', 'prod/orders/db', '--region', 'eu-west-1')).toMatchObject({
    exitCode: 1,
    noted: [
      "'RotationTwin' must be a tag of 'prod/orders/db', but there is none: set 'provenBy' on its rotation and deploy it",
    ],
  });
});

test('rollback refuses --untested for a secret that its function can test, and ends with 2', async () => {
  const VersionIdsToStages = { v1: ['AWSPREVIOUS'], v2: ['AWSCURRENT'] };
  const rotated = { RotationEnabled: true, RotationLambdaARN: 'arn:aws:lambda:eu-west-1:111111111111:function:rotate' };
  secrets.on(DescribeSecretCommand).resolves({ ARN, Name: 'prod/orders/key', VersionIdsToStages, ...rotated });
  secrets.on(ListSecretVersionIdsCommand).resolves({});
  expect(await command('rollback', ARN, '--untested', '--reason', 'in a hurry', '--yes')).toEqual({
    exitCode: 2,
    printed: [],
    noted: [
      "'--untested' must not be given for 'prod/orders/key', because its rotation function can test the previous version: leave it out",
    ],
  });
});

test('rollback shows versions by id, date and labels, and calls nothing that changes them', async () => {
  const VersionIdsToStages = { v0: [], v1: ['AWSPREVIOUS'], v2: ['AWSCURRENT'] };
  secrets.on(DescribeSecretCommand).resolves({ ARN, Name: 'prod/orders/key', VersionIdsToStages });
  const Versions = [{ VersionId: 'v1', CreatedDate: new Date('2026-05-01T00:00:00Z') }, { VersionId: 'v2' }];
  secrets.on(ListSecretVersionIdsCommand).resolves({ Versions });
  expect(await command('rollback', ARN, '--untested', '--reason', 'key was restored')).toEqual({
    exitCode: 0,
    noted: [],
    printed: [
      `Versions of prod/orders/key
  version  created                   labels
  -------  ------------------------  -----------
  v1       2026-05-01T00:00:00.000Z  AWSPREVIOUS
  v2       unknown                   AWSCURRENT

To do
  1. test nothing, because: key was restored
  2. move AWSCURRENT from v2 to v1; AWS moves AWSPREVIOUS to v2
  3. remove AWSPENDING

Nothing was changed: give --yes to do it.`,
    ],
  });
  const asked = [DescribeSecretCommand, ListSecretVersionIdsCommand].map((type) => secrets.commandCalls(type).length);
  expect([asked, secrets.calls().length]).toEqual([[1, 1], 2]);
});
