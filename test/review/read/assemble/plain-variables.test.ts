import { readPlan, readSynthStacks, type World } from '../../../../src/review';
import { plainVariables } from '../../../../src/review/read/assemble/plain-variables';
import { buildEnvironment } from '../../../../src/review/rules/golden/build-environment';
import { planJson } from '../../../helpers/review/plan-json';

const PLAIN = { from: 'literal', references: [], suspicious: false };

test('the variables of a project are found by their names, but for those that name a secret or a parameter', () => {
  const environment = [
    {
      compute_type: 'BUILD_GENERAL1_SMALL',
      environment_variable: [
        { name: 'DB_PASSWORD', value: 'a' },
        { name: 'STAGE', value: 'prod', type: 'PLAINTEXT' },
        { name: 'TOKEN', value: 'arn:aws:secretsmanager:eu-central-1:1:secret:a', type: 'SECRETS_MANAGER' },
        { name: 'FLAGS', value: '/prod/flags', type: 'PARAMETER_STORE' },
      ],
    },
  ];
  expect(plainVariables('environment', environment)).toEqual({
    'environment.variables.DB_PASSWORD': PLAIN,
    'environment.variables.STAGE': PLAIN,
  });
});

test('those of an action of a pipeline are in a JSON text, those of the pipeline have a default', () => {
  const text = JSON.stringify([
    { name: 'API_KEY', value: 'a', type: 'PLAINTEXT' },
    { name: 'TOKEN', value: 'prod/token', type: 'SECRETS_MANAGER' },
  ]);
  const stage = [{ name: 'Build', action: [{ name: 'Build', configuration: { EnvironmentVariables: text } }] }];
  expect(plainVariables('stage', stage)).toEqual({ 'stage.variables.API_KEY': PLAIN });
  expect(plainVariables('variable', [{ name: 'SECRET', default_value: 'a' }])).toEqual({
    'variable.variables.SECRET': PLAIN,
  });
});

test('where a value comes from is kept, and a text that is no JSON is passed over', () => {
  const reference = ['$', '{random_password.db.result}'].join('');
  expect(plainVariables('environment', [{ environment_variable: { name: 'DB', value: reference } }])).toEqual({
    'environment.variables.DB': { from: 'reference', references: ['random_password.db.result'], suspicious: false },
  });
  expect(plainVariables('stage', { configuration: { EnvironmentVariables: '[{' } })).toEqual({});
  expect(plainVariables('stage', undefined)).toEqual({});
});

describe('a build with a password in plain text is reported, whatever it is read from', () => {
  const variables = [
    { name: 'DB_PASSWORD', value: 'a' },
    { name: 'STAGE', value: 'prod' },
    { name: 'TOKEN', type: 'SECRETS_MANAGER', value: 'prod/token' },
  ];
  const environment = [{ compute_type: 'BUILD_GENERAL1_SMALL', environment_variable: variables }];
  const messages = (world: World) => buildEnvironment.check(world, '2026-11-28').map(({ message }) => message);
  const said =
    "'aws_codebuild_project.orders' must not hold a credential in 'environment.variables.DB_PASSWORD', but seems to";

  test('synthesized stacks', () => {
    const configuration = { resource: { aws_codebuild_project: { orders: { environment } } } };
    expect(messages(readSynthStacks([{ name: 'ci', configuration }]))).toEqual([said]);
  });

  test('a plan', () => {
    const plan = planJson([{ address: 'aws_codebuild_project.orders', after: { environment } }]);
    expect(messages(readPlan(plan, { environment: 'prod' }).after)).toEqual([said]);
  });
});
