import { showHoles } from '../../../src/iam';
import { readPlan } from '../../../src/review';
import { fillUnknown } from '../../../src/review/read/plan/fill-unknown';
import { redactPlanned } from '../../../src/review/read/plan/redact-planned';
import type { Json } from '../../../src/review/world/json';
import { planJson } from '../../helpers/review/plan-json';

const shown = (value: Json): Json => JSON.parse(showHoles(JSON.stringify(value)));

describe('the unknown parts of a planned value', () => {
  test('are those of the configuration, at the same place', () => {
    const planned = [
      { actions: ['a'], resources: [null] },
      { actions: ['b'], resources: [null] },
    ];
    const masks = [{ resources: [true] }, { resources: [true] }];
    const configured = [
      { actions: ['a'], resources: ['arn:a'] },
      { actions: ['b'], resources: ['arn:b'] },
    ];
    expect(fillUnknown(planned, masks, configured, 'x')).toEqual(configured);
  });

  test('are those of the configuration also where a set has another order', () => {
    expect(fillUnknown(['z-known', null], [false, true], ['arn:unknown', 'z-known'], 'x')).toEqual([
      'z-known',
      'arn:unknown',
    ]);
    const planned = [
      { test: 'A', values: [null] },
      { test: 'B', values: [null] },
    ];
    const configured = [
      { test: 'B', values: ['b'] },
      { test: 'A', values: ['a'] },
    ];
    expect(fillUnknown(planned, [{ values: [true] }, { values: [true] }], configured, 'x')).toEqual([
      { test: 'A', values: ['a'] },
      { test: 'B', values: ['b'] },
    ]);
  });

  test('are those of the configuration beside blocks that are made dynamically, which it does not have', () => {
    const statement = (sid: string, identifiers: Json) => ({ sid, actions: ['a'], principals: [{ identifiers }] });
    const planned = [statement('One', [null]), statement('x', [null]), statement('y', ['known'])];
    const mask = { actions: [false], principals: [{ identifiers: [true] }] };
    const masks = [mask, mask, { actions: [false], principals: [{ identifiers: [false] }] }];
    const written: Json = { sid: 'One', actions: ['a'], principals: [{ identifiers: 'arn:role' }] };
    const filled = JSON.stringify(shown(fillUnknown(planned, masks, [written], 'x')));
    expect(JSON.parse(filled)).toEqual([
      statement('One', ['arn:role']),
      statement('x', ['<x[1].principals[0].identifiers[0] is not known before the apply>']),
      statement('y', ['known']),
    ]);
  });

  test('are those of a list of which the configuration has the references alone', () => {
    expect(fillUnknown(['arn:known', null], [false, true], 'arn:role', 'x')).toEqual(['arn:known', 'arn:role']);
  });

  test.each<[string, unknown, unknown, Json, Json]>([
    ['more of it is planned than configured', [null, null], [true, true], ['one'], ['<x[0]…>', '<x[1]…>']],
    ['something else is configured', ['a', null], [false, true], ['b', 'c'], ['a', '<x[1]…>']],
    ['one that is configured may be each of them', [null, null], [true, true], ['b'], ['<x[0]…>', '<x[1]…>']],
    ['nothing is configured', { a: null }, { a: true }, {}, { a: '<x.a…>' }],
  ])('are not known when %s', (_, planned, mask, configured, expected) => {
    const why = JSON.stringify(shown(fillUnknown(planned, mask, configured, 'x'))).replaceAll(
      ' is not known before the apply',
      '…',
    );
    expect(JSON.parse(why)).toEqual(expected);
  });
});

describe('of an attribute whose value is not kept', () => {
  const LITERAL = { from: 'literal', references: [], suspicious: false };

  test('each part is told apart, with what it refers to', () => {
    const value = [{ variables: { A: 'canary', B: 'password=canary' } }];
    const json = [{ variables: { constant_value: { A: 'canary', B: '$' + '{var.b}' }, references: ['var.b'] } }];
    expect(redactPlanned('environment', value, json)).toEqual({
      'environment.variables.A': LITERAL,
      'environment.variables.B': { from: 'reference', references: ['var.b'], suspicious: true },
    });
  });

  test('a map that HCL gives as a whole is told by its planned parts', () => {
    const value = [{ variables: { A: 'canary' } }];
    expect(redactPlanned('environment', value, [{ variables: { references: ['var.a'] } }])).toEqual({
      'environment.variables.A': { from: 'reference', references: ['var.a'], suspicious: false },
    });
  });

  test('what is not known yet is told by what it refers to', () => {
    expect(redactPlanned('password', null, { references: ['random_password.db.result'] })).toEqual({
      password: { from: 'reference', references: ['random_password.db.result'], suspicious: false },
    });
    expect(redactPlanned('password', null, undefined)).toEqual({});
  });

  test('a value that is no longer configured is a literal', () => {
    expect(redactPlanned('secret_string', 'canary', undefined)).toEqual({ secret_string: LITERAL });
  });
});

describe('an identifier that HCL refers to', () => {
  /** A role with the policy that an attachment of these references attaches, at these places. */
  function attached(references: readonly string[], parts: { readonly region?: string } = {}) {
    const plan = planJson([
      {
        address: 'aws_secretsmanager_secret.db',
        actions: ['create'],
        before: null,
        after: { name: 'prod/db' },
        unknown: { arn: true, id: true },
      },
      {
        address: 'aws_secretsmanager_secret_policy.db',
        actions: ['create'],
        before: null,
        after: { policy: '{"Version":"2012-10-17","Statement":[]}', ...parts },
        unknown: { secret_arn: true },
      },
    ]);
    const resources = plan.configuration?.root_module?.resources?.map((resource) =>
      resource.type === 'aws_secretsmanager_secret_policy'
        ? { ...resource, expressions: { secret_arn: { references } } }
        : resource,
    );
    const configuration = { ...plan.configuration, root_module: { resources } };
    const [secret] = readPlan({ ...plan, configuration }, { environment: 'prod' }).after.secrets;
    return secret?.policy === undefined ? 'none' : (secret.policy.uncertain ?? 'known');
  }
  const OPEN =
    'prod:aws_secretsmanager_secret_policy.db may be the policy of prod:aws_secretsmanager_secret.db: its secret_arn is not known';

  test('alone is followed', () => {
    expect(attached(['aws_secretsmanager_secret.db.arn', 'aws_secretsmanager_secret.db'])).toBe('known');
    expect(attached(['aws_secretsmanager_secret.db.id', 'aws_secretsmanager_secret.db'])).toBe('known');
  });

  test.each([
    ['beside another', ['aws_secretsmanager_secret.db.arn', 'aws_secretsmanager_secret.db', 'var.suffix']],
    ['of another type', ['aws_iam_role.app.arn', 'aws_iam_role.app']],
    ['by what is no identifier', ['aws_secretsmanager_secret.db.description', 'aws_secretsmanager_secret.db']],
    ['by a variable that nobody gives', ['var.arn']],
  ])('%s is not', (_, references) => {
    expect(attached(references)).toBe(OPEN);
  });

  test('is not followed into another Region, for which it was rewritten', () => {
    const references = ['aws_secretsmanager_secret.db.arn', 'aws_secretsmanager_secret.db'];
    expect(attached(references, { region: 'eu-west-1' })).toBe('none');
  });
});
