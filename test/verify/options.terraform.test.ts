import { register } from '../assumptions/register';
import { confirmed } from './check';
import { CHECKS } from './checks/all';
import { keyUse } from './checks/key-use-of-replication';
import { readOptions } from './options';
import { table } from './table';

const GIVEN = ['--security', '111111111111', '--workload', '222222222222'];

test('takes two accounts by id, and every check', () => {
  expect(readOptions(GIVEN)).toMatchObject({
    accounts: { security: '111111111111', workload: '222222222222', role: 'deploy' },
    checks: CHECKS,
    yes: false,
  });
});

test.each([
  [[], '--security must be the id of an account, twelve digits, got none'],
  [['--security', 'prod'], "--security must be the id of an account, twelve digits, got 'prod'"],
  [
    ['--security', '111111111111', '--workload', '111111111111'],
    '--workload must be another account than --security, got 111111111111 twice',
  ],
  [[...GIVEN, '--patience', '0'], "--patience must be 1 to 99999 seconds, got '0'"],
])('refuses %j', (args, message) => {
  expect(() => readOptions(args)).toThrow(message);
});

test('refuses a check that does not exist, with those that do', () => {
  expect(() => readOptions([...GIVEN, '--only', 'x'])).toThrow(
    /^--only must be one of policy-of-replica, .*, got 'x'$/,
  );
});

test('leaves out what needs a person', () => {
  const options = readOptions([...GIVEN, '--skip-person']);
  expect(options === 'help' ? [] : options.checks.map(({ id }) => id)).not.toContain('console-switch');
});

test('the table has a row for each assumption that a check settles, and what is left', () => {
  const check = { id: 'c', settles: ['one', 'two'] as const, run: async () => confirmed('') };
  const rows = [{ check: { ...check, settles: ['one', 'two'] as [string, string] }, finding: confirmed('a | b\nc') }];
  expect(table({ rows, left: ['a role: in use'] }, '2026-11-27').split('\n')).toEqual([
    '| assumption | check | result | evidence | day |',
    '|---|---|---|---|---|',
    '| one | c | confirmed | a \\| b c | 2026-11-27 |',
    '| two | c | confirmed | a \\| b c | 2026-11-27 |',
    '',
    '- not removed: a role: in use',
  ]);
});

test('an event of KMS tells the secret, and through which service its key was used', () => {
  const event = {
    eventName: 'GenerateDataKey',
    userIdentity: { invokedBy: 'secretsmanager.amazonaws.com' },
    requestParameters: { encryptionContext: { SecretARN: 'arn:x' } },
  };
  expect(keyUse(JSON.stringify(event), 'eu-west-1')).toEqual([
    { eventName: 'GenerateDataKey', region: 'eu-west-1', secretArn: 'arn:x', through: 'secretsmanager.amazonaws.com' },
  ]);
  expect(keyUse(JSON.stringify({ eventName: 'ListAliases' }), 'eu-west-1')).toEqual([]);
});

/** Unproven, and no call to AWS could prove it. */
const NOT_ASKED: Readonly<Record<string, string>> = {
  'calls-of-the-provider': 'every apply with the printed policy is the proof',
  'other-network-keys-of-forwarded-calls': 'needs endpoints and addresses of every kind',
  'names-of-services-in-china': 'needs accounts of the partition aws-cn',
  'an-application-is-deployed-with-the-rights-of-the-caller':
    'needs an AWS rotation application, which is not deployed',
  'sole-reference-is-taken-as-it-is': 'is about the configurations of others, not about AWS',
  'an-unknown-id-of-a-local-value-is-made-by-the-plan': 'is about the configurations of others, not about AWS',
  'keys-of-account-replication': 'would replicate a secret into an account that may keep it',
  'read-events-of-other-accounts': 'needs rules and a bus policy in two accounts of an organization, and its trail',
  'athena-reads-members-by-name': 'needs the trail of an organization with source identities',
  'relative-days-choose-folders': 'needs the trail of an organization',
  'digests-come-every-hour': 'needs the trail of an organization, and hours',
  'texts-of-execution-parameters-are-quoted': 'needs the trail of an organization',
  'rules-say-their-account-to-queues': 'needs a rule whose target refuses',
  'answers-are-encrypted-through-s3': 'needs the trail of an organization',
  'trails-of-organizations-need-trusted-access': 'would make a trail for every account of an organization',
  'configurations-are-encrypted-by-their-bucket': 'needs an account in which nothing records',
  'config-says-for-whom-it-assumes-a-role': 'needs the account that AWS Config is delegated to',
  'secrets-are-recorded-by-their-arn': 'needs an account whose secrets are recorded',
  'guard-two-reads-what-guard-three-reads': 'needs an account whose secrets are recorded',
  'guardduty-is-on-in-its-administrator': 'needs an organization whose administrator of GuardDuty changes',
  'security-hub-is-on-in-its-administrator': 'needs an organization whose administrator of Security Hub changes',
  'a-finding-has-each-role-of-a-condition': 'needs an account with an analyzer, and hours',
  'rules-use-queues-of-other-accounts': 'needs a rule in another account of the organization whose target refuses',
  'redacted-passwords-are-there': 'needs a database whose password is changed',
  'extension-keeps-current-values': 'needs a function with the layer of the extension',
  'agent-is-passed-by-with-refresh-now': 'needs an instance with the agent',
};

test('each unproven assumption is settled by a check, and each check settles one that is registered', () => {
  const settled = CHECKS.flatMap(({ settles }) => settles);
  const ids = register.map(({ id }) => id);
  expect(settled.filter((id) => !ids.includes(id))).toEqual([]);
  const open = register.filter(({ id, state }) => state === 'unproven' && !settled.includes(id) && !NOT_ASKED[id]);
  expect(open.map(({ id }) => id)).toEqual([]);
});
