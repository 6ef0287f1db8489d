import type { Environment } from '../../src/environment';
import { dev } from '../../stacks/environments/dev';
import { prod } from '../../stacks/environments/prod';
import { staging } from '../../stacks/environments/staging';
import { type PeopleRequest, PeopleWorld, type PersonOf, type Tampering } from '../helpers/synth/people/people-world';
import { type PeopleTargets, roads } from '../helpers/synth/people/roads';

const people = new PeopleWorld();
const TAMPERED: readonly Tampering[] = ['none', 'everything attached', 'everything attached and resource opened'];
const ENVIRONMENTS: readonly Environment[] = [dev, staging, prod];

const targetsOf = (environment: Environment): PeopleTargets => {
  const [secret] = people.secrets(environment.name);
  const keys = people.world.keys.filter(({ account }) => account === environment.accounts.security);
  const key = keys.find(({ aliases }) => aliases.some((alias) => alias.endsWith('/commerce')));
  return { secret: secret?.arn ?? '', key: key?.arn ?? '', environment };
};
const verdicts = (person: PersonOf, request: PeopleRequest) =>
  TAMPERED.map((tampering) => people.asks(person, request, tampering).verdict);
const readable = (person: PersonOf, environment: string, tampering: Tampering = 'none') =>
  people
    .secrets(environment)
    .filter((secret) => people.reads(person, secret, tampering).verdict !== 'denied')
    .map(({ name, region }) => `${name} ${region}`);

describe.each(ENVIRONMENTS)('in $name', (environment) => {
  const { name } = environment;
  const targets = targetsOf(environment);
  const administrator: PersonOf = { set: 'SecretsAdministrator', environment: name, application: 'orders' };
  const auditor: PersonOf = { set: 'Auditor', environment: name, application: 'orders' };
  const on = (action: string, context = {}): PeopleRequest => ({ action, resource: targets.secret, context });

  test.each(TAMPERED)('neither administrator nor auditor reads any value, with tampering: %s', (tampering) => {
    expect(people.secrets(name).length).toBeGreaterThan(0);
    for (const person of [administrator, auditor]) expect(readable(person, name, tampering)).toEqual([]);
  });

  test.each(roads(targets))('an administrator never %s, whatever is attached or opened', (_, request) => {
    expect(verdicts(administrator, request)).toEqual(['denied', 'denied', 'denied']);
  });

  test.each(roads(targets))('an auditor never %s, whatever is attached or opened', (_, request) => {
    expect(verdicts(auditor, request)).toEqual(['denied', 'denied', 'denied']);
  });

  test.each<[string, PeopleRequest]>([
    ['describes a secret', on('secretsmanager:DescribeSecret')],
    ['sees its policy', on('secretsmanager:GetResourcePolicy')],
    ['sees the policy of its key', { action: 'kms:GetKeyPolicy', resource: targets.key }],
    ['lists secrets', { action: 'secretsmanager:ListSecrets', resource: '*' }],
    ['looks events up', { action: 'cloudtrail:LookupEvents', resource: '*' }],
  ])('an administrator and an auditor %s', (_, request) => {
    expect([administrator, auditor].map((person) => people.asks(person, request).verdict)).toEqual([
      'allowed',
      'allowed',
    ]);
  });

  test.each<[string, PeopleRequest]>([
    ['starts a rotation', on('secretsmanager:RotateSecret', { 'secretsmanager:ModifyRotationRules': 'false' })],
    ['restores', on('secretsmanager:RestoreSecret')],
    ['notes something in a tag', on('secretsmanager:TagResource', { 'aws:TagKeys': ['note'] })],
  ])('an administrator %s, and an auditor does not', (_, request) => {
    expect([administrator, auditor].map((person) => people.asks(person, request).verdict)).toEqual([
      'allowed',
      'denied',
    ]);
  });

  const code = `arn:aws:lambda:eu-central-1:${environment.accounts.security}:function:rotate-${name}-orders-database`;
  const invoke = (context = {}): PeopleRequest => ({ action: 'lambda:InvokeFunction', resource: code, context });

  test.each([
    ['when AWS tells by whom it was called', { 'aws:CalledViaLast': 'secretsmanager.amazonaws.com' }],
    ['when AWS does not tell', {}],
  ])('an administrator invokes a rotation function through Secrets Manager, %s', (_, context) => {
    expect(people.asks(administrator, invoke({ 'aws:ViaAWSService': 'true', ...context })).verdict).toBe('allowed');
  });

  test('an administrator invokes it neither directly nor through another service, whatever is attached or opened', () => {
    const through = { 'aws:ViaAWSService': 'true', 'aws:CalledViaLast': 'cloudformation.amazonaws.com' };
    for (const context of [{}, { 'aws:ViaAWSService': 'false' }, through]) {
      expect(verdicts(administrator, invoke(context))).toEqual(['denied', 'denied', 'denied']);
    }
  });

  test('an administrator deletes with a recovery window where secrets may be deleted at all', () => {
    const request = on('secretsmanager:DeleteSecret', { 'secretsmanager:RecoveryWindowInDays': 30 });
    const expected = environment.deletionProtection === false ? 'allowed' : 'denied';
    expect(people.asks(administrator, request).verdict).toBe(expected);
  });
});

describe('a developer', () => {
  const person = (environment: string, application?: string): PersonOf => ({
    set: 'Developer',
    environment,
    application,
  });

  test('reads and puts what belongs to the application, where nothing is of production', () => {
    expect(readable(person('dev', 'orders'), 'dev')).toEqual([
      'dev/orders/database eu-central-1',
      'dev/orders/shipping-api eu-central-1',
    ]);
    const { secret } = targetsOf(dev);
    expect(
      people.asks(person('dev', 'orders'), { action: 'secretsmanager:PutSecretValue', resource: secret }).verdict,
    ).toBe('allowed');
  });

  test('of another application, or of none, reads nothing', () => {
    expect(readable(person('dev', 'payments'), 'dev')).toEqual([]);
    expect(readable(person('dev'), 'dev')).toEqual([]);
  });

  test.each(['dev', 'prod'])(
    'reads nothing of production with the set in the account of %s, whatever is attached or opened',
    (account) => {
      for (const tampering of TAMPERED) expect(readable(person(account, 'orders'), 'prod', tampering)).toEqual([]);
    },
  );

  test.each(
    roads(targetsOf(dev)).filter(([what]) => !/asks for the value|through Secrets Manager|puts a value/.test(what)),
  )('never %s in dev, whatever is attached or opened', (_, request) => {
    expect(verdicts(person('dev', 'orders'), request)).toEqual(['denied', 'denied', 'denied']);
  });
});

describe('a reader of one application', () => {
  const person = (application?: string): PersonOf => ({ set: 'SecretsReader', environment: 'prod', application });

  test('reads the secrets of the application that are open to people, in each Region, and no other', () => {
    expect(readable(person('payments'), 'prod')).toEqual([
      'prod/payments/webhook eu-central-1',
      'prod/payments/webhook eu-west-1',
    ]);
    expect(readable(person('orders'), 'prod')).toEqual([
      'prod/orders/cache eu-central-1',
      'prod/orders/cache eu-west-1',
    ]);
  });

  test('without the attribute, or of an application without open secrets, reads nothing', () => {
    expect(readable(person(), 'prod')).toEqual([]);
    expect(readable(person('shared'), 'prod')).toEqual([]);
    expect(readable(person(''), 'prod')).toEqual([]);
  });

  test('gets nothing from a secret with the tag of another application: its key asks for the first', () => {
    const moved = people.secrets('prod').map((secret) => ({ ...secret, tags: { ...secret.tags, App: 'payments' } }));
    const got = moved.filter((secret) => people.reads(person('payments'), secret).verdict !== 'denied');
    expect(new Set(got.map(({ name }) => name))).toEqual(new Set(['prod/payments/webhook']));
  });

  test('reads nothing of another environment', () => {
    expect(readable(person('orders'), 'staging')).toEqual([]);
    expect(readable(person('orders'), 'dev')).toEqual([]);
  });

  test.each(roads(targetsOf(prod)).filter(([what]) => !/asks for the value|through Secrets Manager/.test(what)))(
    'never %s, whatever is attached or opened',
    (_, request) => {
      expect(verdicts(person('orders'), request)).toEqual(['denied', 'denied', 'denied']);
    },
  );
});
