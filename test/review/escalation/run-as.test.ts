import { allowing, READ, role, roleArn, stepsIn, trusting, worldOf } from '../../helpers/review/escalation-world';
import { ACCOUNT, resource } from '../../helpers/review/world-builder';

const FUNCTION = `arn:aws:lambda:eu-central-1:${ACCOUNT}:function:orders`;
const running = (name: string) => ({
  resources: [resource('aws_lambda_function', { arn: FUNCTION, function_name: 'orders', role: roleArn(name) })],
});

describe('the code of a function that runs as a reader', () => {
  test.each(['lambda:UpdateFunctionCode', 'lambda:UpdateFunctionConfiguration'])('%s is a step', (action) => {
    expect(stepsIn(worldOf([{ Action: action, Resource: FUNCTION }], running('reader')))).toEqual([
      `role/mallory change-function ${action} function orders`,
    ]);
  });

  test('of another function, or of one that runs as another role, it is none', () => {
    const action = { Action: 'lambda:UpdateFunctionCode', Resource: FUNCTION };
    expect(stepsIn(worldOf([{ ...action, Resource: `${FUNCTION}-other` }], running('reader')))).toEqual([]);
    expect(stepsIn(worldOf([action], running('another')))).toEqual([]);
    expect(stepsIn(worldOf([action, { ...action, Effect: 'Deny' }], running('reader')))).toEqual([]);
  });

  test('another account does not change it', () => {
    const action = { Action: 'lambda:UpdateFunctionCode', Resource: '*' };
    expect(stepsIn(worldOf([action], { ...running('reader'), self: { account: '222222222222' } }))).toEqual([]);
  });
});

describe('passing a reader', () => {
  const pass = { Action: 'iam:PassRole', Resource: roleArn('reader') };
  const trusts = (service: string, rest: object = {}) => ({
    reader: {
      trust: allowing('reader trust', { Principal: { Service: service }, Action: 'sts:AssumeRole', ...rest }),
    },
  });
  const create = { Action: 'lambda:CreateFunction', Resource: '*' };

  test.each([
    ['lambda.amazonaws.com', ['lambda:CreateFunction']],
    ['ecs-tasks.amazonaws.com', ['ecs:RegisterTaskDefinition', 'ecs:RunTask']],
    ['ec2.amazonaws.com', ['ec2:RunInstances']],
  ])('to %s is a step for who starts something there', (service, actions) => {
    const start = { Action: actions, Resource: '*' };
    expect(stepsIn(worldOf([pass, start], trusts(service)))).toEqual([
      `role/mallory pass-role ${actions.join(' and ')} role/reader`,
    ]);
    expect(stepsIn(worldOf([pass], trusts(service)))).toEqual([]);
    expect(stepsIn(worldOf([start], trusts(service)))).toEqual([]);
  });

  test('every action that is needed must be allowed', () => {
    const half = { Action: 'ecs:RunTask', Resource: '*' };
    expect(stepsIn(worldOf([pass, half], trusts('ecs-tasks.amazonaws.com')))).toEqual([]);
  });

  test('the role must trust the service, and PassRole must be for it', () => {
    expect(stepsIn(worldOf([pass, create], trusts('ec2.amazonaws.com')))).toEqual([]);
    const forEc2 = { ...pass, Condition: { StringEquals: { 'iam:PassedToService': 'ec2.amazonaws.com' } } };
    expect(stepsIn(worldOf([forEc2, create]))).toEqual([]);
    const forLambda = { ...pass, Condition: { StringEquals: { 'iam:PassedToService': 'lambda.amazonaws.com' } } };
    expect(stepsIn(worldOf([forLambda, create]))).toEqual(['role/mallory pass-role lambda:CreateFunction role/reader']);
  });

  test('the name of a new function is chosen so that the policies allow it', () => {
    const some = { ...create, Resource: `arn:aws:lambda:*:${ACCOUNT}:function:app-*` };
    expect(stepsIn(worldOf([pass, some]))).toEqual(['role/mallory pass-role lambda:CreateFunction role/reader']);
    const foreign = { ...create, Resource: 'arn:aws:lambda:*:222222222222:function:app-*' };
    expect(stepsIn(worldOf([pass, foreign]))).toEqual([]);
  });

  test('to a function that is there is a step', () => {
    const change = { Action: 'lambda:UpdateFunctionConfiguration', Resource: FUNCTION };
    expect(stepsIn(worldOf([pass, change], running('another')))).toEqual([
      'role/mallory pass-role lambda:UpdateFunctionConfiguration role/reader',
    ]);
  });

  test('conditions of the trust policy on the source are met by the account itself', () => {
    const mine = { Condition: { StringEquals: { 'aws:SourceAccount': ACCOUNT } } };
    expect(stepsIn(worldOf([pass, create], trusts('lambda.amazonaws.com', mine)))).toHaveLength(1);
    const other = { Condition: { StringEquals: { 'aws:SourceAccount': '222222222222' } } };
    expect(stepsIn(worldOf([pass, create], trusts('lambda.amazonaws.com', other)))).toEqual([]);
  });
});

describe('a command on what runs as a reader', () => {
  const runsOn = (service: string) => ({
    reader: { trust: allowing('reader trust', { Principal: { Service: service }, Action: 'sts:AssumeRole' }) },
  });
  const ec2 = runsOn('ec2.amazonaws.com');
  const step = (action: string, rest = '') => `role/mallory run-command ${action} role/reader${rest}`;

  test.each([
    ['ec2.amazonaws.com', ['ssm:SendCommand']],
    ['ec2.amazonaws.com', ['ssm:StartSession']],
    ['ec2.amazonaws.com', ['ssm:CreateAssociation']],
    ['ec2.amazonaws.com', ['ec2-instance-connect:SendSSHPublicKey']],
    ['ec2.amazonaws.com', ['ec2:ModifyInstanceAttribute', 'ec2:StopInstances', 'ec2:StartInstances']],
    ['ecs-tasks.amazonaws.com', ['ecs:ExecuteCommand']],
  ])('that runs by %s is a step by %j', (service, actions) => {
    const given = { Action: actions, Resource: '*' };
    expect(stepsIn(worldOf([given], runsOn(service)))).toEqual([step(actions.join(' and '))]);
    expect(stepsIn(worldOf([given], runsOn('lambda.amazonaws.com')))).toEqual([]);
    expect(stepsIn(worldOf([given, { ...given, Effect: 'Deny' }], runsOn(service)))).toEqual([]);
    expect(stepsIn(worldOf([given], { ...runsOn(service), self: { account: '222222222222' } }))).toEqual([]);
  });

  test('a command needs the instance and a document that runs commands', () => {
    const on = (...resources: readonly string[]) => worldOf([{ Action: 'ssm:SendCommand', Resource: resources }], ec2);
    const instances = `arn:aws:ec2:eu-central-1:${ACCOUNT}:instance/*`;
    const document = 'arn:aws:ssm:*::document/AWS-RunShellScript';
    expect(stepsIn(on(instances))).toEqual([]);
    expect(stepsIn(on(document))).toEqual([]);
    expect(stepsIn(on(instances, document))).toEqual([step('ssm:SendCommand')]);
    expect(stepsIn(on(instances, 'arn:aws:ssm:*::document/AWS-UpdateSSMAgent'))).toEqual([]);
  });

  test('a command in a task needs the task and its cluster', () => {
    const ecs = runsOn('ecs-tasks.amazonaws.com');
    const on = (...resources: readonly string[]) =>
      worldOf([{ Action: 'ecs:ExecuteCommand', Resource: resources }], ecs);
    const [task, cluster] = ['task/orders/*', 'cluster/orders'].map(
      (path) => `arn:aws:ecs:eu-central-1:${ACCOUNT}:${path}`,
    ) as [string, string];
    expect(stepsIn(on(task))).toEqual([]);
    expect(stepsIn(on(cluster))).toEqual([]);
    expect(stepsIn(on(task, cluster))).toEqual([step('ecs:ExecuteCommand')]);
  });

  test('all of what changes user data is needed', () => {
    const some = { Action: ['ec2:ModifyInstanceAttribute', 'ec2:StopInstances'], Resource: '*' };
    expect(stepsIn(worldOf([some], ec2))).toEqual([]);
  });

  test('a tag of the instance stays a condition', () => {
    const tagged = {
      Action: 'ssm:StartSession',
      ...{ Resource: '*', Condition: { StringEquals: { 'aws:ResourceTag/Team': 'mallory' } } },
    };
    expect(stepsIn(worldOf([tagged], ec2))).toEqual([
      step('ssm:StartSession', ' allowed-if aws:ResourceTag/Team = mallory'),
    ]);
  });
});

test('who reads already needs no step', () => {
  const all = { Action: '*', Resource: '*' };
  expect(stepsIn(worldOf([all]))).toEqual([]);
});

test('of several actions that open one way only one is told, and what cannot be read is not proven', () => {
  const both = { Action: ['iam:PutRolePolicy', 'iam:AttachRolePolicy'], Resource: roleArn('mallory') };
  expect(stepsIn(worldOf([both]))).toEqual(['role/mallory rewrite-own-policy iam:PutRolePolicy its own policies']);
  const usual = worldOf([]);
  const boundary = allowing('boundary', { Action: 'sts:*', Resource: '*' });
  const [mallory] = usual.principals;
  const why = 'sees nothing';
  const opaque = { name: 'their policy', statements: [], opaque: why, byAction: new Map() };
  const reader = role('reader', [READ], { trust: trusting(`arn:aws:iam::${ACCOUNT}:root`) });
  const principals = [{ ...(mallory as typeof reader), identity: [opaque], boundary }, reader];
  expect(stepsIn({ ...usual, principals })).toContain(
    `role/mallory assume-reader sts:AssumeRole role/reader not-proven their policy could not be read: ${why}`,
  );
});
