import { showHoles } from '../../../src/iam';
import {
  AccessQueries,
  accessChanges,
  readPlan,
  readSynthStacks,
  type SynthStack,
  type World,
} from '../../../src/review';
import { allAccesses } from '../../../src/review/access/all-accesses';
import { GOLDEN_RULES } from '../../../src/review/rules/golden/golden-rules';
import { planJson } from '../../helpers/review/plan-json';
import { made, worldOf } from '../../helpers/review/planned-readers';
import { reference as ref } from '../../helpers/review/review-project';
import { ACCOUNT } from '../../helpers/review/world-builder';

const OTHER = '999999999999';
const SECRET = `arn:aws:secretsmanager:eu-west-1:222222222222:secret:prod/db-AbCdEf`;
const KEY_ID = '1234abcd-12ab-34cd-56ef-1234567890ab';
const KEY = `arn:aws:kms:eu-central-1:${ACCOUNT}:key/${KEY_ID}`;
const document = (principal: unknown, action: string) =>
  JSON.stringify({
    Version: '2012-10-17',
    Statement: [{ Effect: 'Allow', Principal: principal, Action: action, Resource: '*' }],
  });
const ANYBODY = document('*', 'secretsmanager:GetSecretValue');
const OUTSIDER = document({ AWS: `arn:aws:iam::${OTHER}:root` }, 'secretsmanager:GetSecretValue');
const ANY_ADMIN = document('*', 'kms:*');
const OUTSIDE_ADMIN = document({ AWS: `arn:aws:iam::${OTHER}:root` }, 'kms:*');

function synth(resource: object, data: object = {}): World {
  const stack = {
    name: 'prod-app',
    configuration: {
      provider: { aws: [{ region: 'eu-central-1', allowed_account_ids: [ACCOUNT] }] },
      variable: { target: {} },
      ...{ resource, data },
    },
  } as unknown as SynthStack;
  return readSynthStacks([stack]);
}
const ofSecret = (secret_arn: string, policy: string) => ({
  aws_secretsmanager_secret_policy: { db: { secret_arn, policy, block_public_policy: true } },
});
const ofKey = (key_id: string, policy: string) => ({ aws_kms_key_policy: { db: { key_id, policy } } });
const planned = (policy: object, references: Readonly<Record<string, readonly string[]>> = {}) =>
  made('aws_secretsmanager_secret_policy.db', { ...policy, block_public_policy: true }, { references });

const secretsOf = ({ secrets }: World) =>
  secrets.map(({ name, account, region }) => `${showHoles(name)} ${account} ${region}`);
const accesses = (world: World) =>
  allAccesses(new AccessQueries(world)).map(
    ({ subject, capability, target, answer }) =>
      `${subject.label} ${capability} ${showHoles(target.name)} ${answer.verdict}`,
  );
const findings = (world: World) =>
  GOLDEN_RULES.flatMap(({ id, check }) => check(world, '2026-11-22').map(({ message }) => `${id}: ${message}`));

const EVERYBODY =
  "secret-policy-principal: 'aws_secretsmanager_secret_policy.db' must not allow everybody, but has the principal * without a condition that names callers ('statement 1')";
const EVERYBODY_OF_KEY =
  "key-policy-principal: 'aws_kms_key_policy.db' must not allow everybody, but has the principal * without a condition that names callers ('statement 1')";
const outside = (address: string) =>
  `policy-outside-organization: '${address}' must admit nobody from outside of the organization, but admits account ${OTHER}, which nothing places in it ('statement 1')`;

describe('the policy of a secret that no stack declares', () => {
  const lookUp = { aws_secretsmanager_secret: { db: { name: 'prod/db' } } };
  const looked = { address: 'data.aws_secretsmanager_secret.db', after: { name: 'prod/db', arn: SECRET, id: SECRET } };
  const DEFERRED = ['data.aws_secretsmanager_secret.db.arn', 'data.aws_secretsmanager_secret.db'];
  const HERE = `${ACCOUNT} eu-central-1`;

  test.each<[string, () => World, string]>([
    ['by its ARN', () => synth(ofSecret(SECRET, ANYBODY)), 'prod/db 222222222222 eu-west-1'],
    [
      'by an ARN without the characters at its end',
      () => synth(ofSecret(SECRET.replace('-AbCdEf', ''), ANYBODY)),
      'prod/db 222222222222 eu-west-1',
    ],
    ['by its name', () => synth(ofSecret('prod/db', ANYBODY)), `prod/db ${HERE}`],
    [
      'by a data source',
      () => synth(ofSecret(ref('data.aws_secretsmanager_secret.db.arn'), ANYBODY), lookUp),
      `prod/db ${HERE}`,
    ],
    [
      'by nothing that is known',
      () => synth(ofSecret(ref('var.target'), ANYBODY)),
      `<prod-app:aws_secretsmanager_secret_policy.db> ${HERE}`,
    ],
    [
      'by its ARN in a plan',
      () => worldOf([planned({ secret_arn: SECRET, policy: ANYBODY })]),
      'prod/db 222222222222 eu-west-1',
    ],
    [
      'by a data source that a plan has read',
      () => worldOf([looked, planned({ secret_arn: SECRET, policy: ANYBODY })]),
      'prod/db 222222222222 eu-west-1',
    ],
    [
      'by a data source that the apply reads',
      () =>
        worldOf([
          made('data.aws_secretsmanager_secret.db', { name: 'prod/db' }),
          planned({ policy: ANYBODY }, { secret_arn: DEFERRED }),
        ]),
      `<prod:aws_secretsmanager_secret_policy.db> ${HERE}`,
    ],
    [
      'by what a plan does not know',
      () => worldOf([planned({ policy: ANYBODY }, { secret_arn: ['module.db.arn'] })]),
      `<prod:aws_secretsmanager_secret_policy.db> ${HERE}`,
    ],
  ])('which it names %s, is read', (_, read, secret) => {
    const world = read();
    const name = secret.split(' ')[0];
    expect(secretsOf(world)).toEqual([secret]);
    expect(accesses(world)).toContain(`anybody read ${name} not-proven`);
    expect(findings(world)).toEqual([EVERYBODY]);
  });

  test('names outsiders, and is found to', () => {
    const world = synth(ofSecret(ref('var.target'), OUTSIDER));
    expect(accesses(world)).toContain(
      `account ${OTHER} read <prod-app:aws_secretsmanager_secret_policy.db> not-proven`,
    );
    expect(findings(world)).toEqual([outside('aws_secretsmanager_secret_policy.db')]);
  });

  test('is found beside secrets that are declared, as it may be that of none of them', () => {
    const declared = { aws_secretsmanager_secret: { own: { name: 'prod/app/own' } } };
    const world = synth({ ...declared, ...ofSecret(ref('var.target'), ANYBODY) });
    expect(secretsOf(world)).toEqual([
      `prod/app/own ${HERE}`,
      `<prod-app:aws_secretsmanager_secret_policy.db> ${HERE}`,
    ]);
    expect(findings(world)).toContain(EVERYBODY);
  });

  test('proves who reads where the policy of its key is known', () => {
    const key = { aws_kms_key_policy: { db: { key_id: KEY, policy: document('*', 'kms:Decrypt') } } };
    const found = { address: 'data.aws_secretsmanager_secret.db', after: { name: 'db', arn: SECRET, kms_key_id: KEY } };
    const here = SECRET.replace('eu-west-1:222222222222', `eu-central-1:${ACCOUNT}`);
    const world = worldOf([
      { ...found, after: { ...found.after, arn: here } },
      planned({ secret_arn: here, policy: OUTSIDER }),
      made('aws_kms_key_policy.db', key.aws_kms_key_policy.db),
    ]);
    expect(accesses(world)).toContain(`account ${OTHER} read prod/db allowed`);
  });

  test('is not known where two resources give it different ones', () => {
    const two = {
      aws_secretsmanager_secret_policy: {
        a: { secret_arn: SECRET, policy: ANYBODY },
        b: { secret_arn: SECRET, policy: OUTSIDER },
      },
    };
    expect(secretsOf(synth(two))).toHaveLength(1);
    expect(findings(synth(two))).toContain(
      "policy-declared-once: 'aws_secretsmanager_secret_policy.a' must have one policy, but 'aws_secretsmanager_secret_policy.a' and 'aws_secretsmanager_secret_policy.b' each give it one",
    );
  });
});

describe('a plan', () => {
  const policy = { secret_arn: SECRET, policy: OUTSIDER };
  const key = { key_id: KEY_ID, policy: OUTSIDE_ADMIN };
  const changes = (before: boolean, more = {}) =>
    accessChanges(
      readPlan(
        planJson(
          Object.entries({
            'aws_secretsmanager_secret_policy.db': policy,
            'aws_kms_key_policy.db': { ...key, ...more },
          }).map(([address, values]) => ({
            address,
            actions: [before ? 'delete' : 'create'],
            before: before ? values : null,
            after: before ? null : values,
          })),
        ),
        { environment: 'prod' },
      ),
    ).map(
      ({ subject, capability, change, before: was, after: is }) =>
        `${subject.label} ${capability}: ${change}, ${was.verdict} then ${is.verdict}`,
    );

  test('that gives what no stack declares a policy lets in whom it names, and nobody besides', () => {
    expect(changes(false)).toEqual([
      `account ${ACCOUNT} administer-key: not-comparable, not-proven then denied`,
      `account ${OTHER} administer-key: gained, denied then allowed`,
      'anybody else administer-key: not-comparable, not-proven then denied',
      `account ${OTHER} read: not-comparable, denied then not-proven`,
    ]);
  });

  test('that takes such a policy away leaves a secret to its account, and a key to the policy of AWS', () => {
    expect(changes(true)).toEqual([
      `account ${ACCOUNT} administer-key: gained, denied then allowed`,
      `account ${OTHER} administer-key: lost, allowed then denied`,
      `account ${OTHER} read: not-comparable, not-proven then denied`,
    ]);
    // The provider does not touch the key then.
    expect(changes(true, { bypass_policy_lockout_safety_check: true })).toEqual([
      `account ${OTHER} read: not-comparable, not-proven then denied`,
    ]);
  });
});

describe('the policy of a key that no stack declares', () => {
  const lookUp = { aws_kms_key: { db: { key_id: 'alias/db' } } };

  test.each<[string, () => World, string]>([
    ['by its id', () => synth(ofKey(KEY_ID, ANY_ADMIN)), KEY],
    ['by its ARN', () => synth(ofKey(KEY, ANY_ADMIN)), KEY],
    ['by a data source', () => synth(ofKey(ref('data.aws_kms_key.db.arn'), ANY_ADMIN), lookUp), 'alias/db'],
    ['by nothing that is known', () => synth(ofKey(ref('var.target'), ANY_ADMIN)), 'prod-app:aws_kms_key_policy.db'],
    ['by its id in a plan', () => worldOf([made('aws_kms_key_policy.db', { key_id: KEY_ID, policy: ANY_ADMIN })]), KEY],
    [
      'by what a plan does not know',
      () =>
        worldOf([
          made('aws_kms_key_policy.db', { policy: ANY_ADMIN }, { references: { key_id: ['module.db.key_id'] } }),
        ]),
      'prod:aws_kms_key_policy.db',
    ],
  ])('which it names %s, is read', (_, read, name) => {
    const world = read();
    expect(accesses(world)).toEqual([
      `account ${ACCOUNT} administer-key ${name} allowed`,
      `anybody administer-key ${name} allowed`,
    ]);
    expect(findings(world)).toEqual([EVERYBODY_OF_KEY]);
  });

  test('names outsiders alone, and is found to', () => {
    const world = synth(ofKey(KEY_ID, OUTSIDE_ADMIN));
    expect(accesses(world)).toEqual([`account ${OTHER} administer-key ${KEY} allowed`]);
    expect(findings(world)).toEqual([
      "key-policy-delegates-use: 'aws_kms_key_policy.db' must not let a whole account decrypt, but does ('statement 1')",
      `key-policy-lock-out: 'aws_kms_key_policy.db' must let somebody change the key policy, but kms:PutKeyPolicy is allowed to arn:aws:iam::${OTHER}:root alone, none of them of the account of the key`,
      outside('aws_kms_key_policy.db'),
    ]);
  });
});
