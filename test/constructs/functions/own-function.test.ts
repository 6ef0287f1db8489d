import { App } from 'cdktf';
import { OwnFunction, type OwnFunctionProps } from '../../../src/constructs/functions/own-function';
import { accountStack, SECURITY } from '../../helpers/synth/organization';
import { refusal } from '../../helpers/synth/refusal';
import { CODE } from '../../helpers/synth/rotation';
import { resources, statements, synth } from '../../helpers/synth/synth';

const KEY = 'arn:aws:kms:eu-central-1:111111111111:key/logs';
const PROPS: OwnFunctionProps = {
  ...{ name: 'find-unused', kind: 'Report', description: 'Finds secrets that nobody reads', code: CODE },
  ...{ environment: { DAYS: '90' }, logKeyArn: KEY, after: [] },
};
const make = (app: App, props: Partial<OwnFunctionProps> = {}, id = 'Report') =>
  new OwnFunction(accountStack(app, 'security', SECURITY), id, { ...PROPS, ...props });
const stackOf = (...given: [Partial<OwnFunctionProps>?, string?]) => synth((app) => make(app, ...given))('security');

test('a function has its code, an encrypted log that is there first, and a role that can only write it', () => {
  const stack = stackOf();
  expect(resources(stack, 'aws_lambda_function')['Report/Resource']).toMatchObject({
    function_name: 'find-unused',
    description: 'Finds secrets that nobody reads',
    environment: { variables: { DAYS: '90' } },
    timeout: 120,
    depends_on: [expect.stringMatching(/log_group/), expect.stringMatching(/role/), expect.stringMatching(/policy/)],
  });
  expect(resources(stack, 'aws_lambda_function')['Report/Resource']).not.toHaveProperty('tags');
  expect(resources(stack, 'aws_cloudwatch_log_group')['Report/Log']).toEqual({
    name: '/aws/lambda/find-unused',
    kms_key_id: KEY,
    retention_in_days: 365,
  });
  expect(resources(stack, 'aws_iam_role')['Report/Role/Resource']).toMatchObject({ description: 'Report find-unused' });
  expect(statements(Object.values(resources(stack, 'aws_iam_role_policy'))[0]).map(({ Action }) => Action)).toEqual([
    ['logs:CreateLogStream', 'logs:PutLogEvents'],
  ]);
});

test('under the id Default its parts have the addresses that they had without it', () => {
  const ids = Object.keys(stackOf({}, 'Default').resource?.aws_cloudwatch_log_group ?? {});
  expect(ids).toEqual(['Log']);
});

test.each<[Partial<OwnFunctionProps>, string]>([
  [{ name: 'a b' }, "`name` must be 1 to 64 characters of A-Z a-z 0-9 - _, got 'a b'"],
  [{ reservedConcurrency: 0 }, '`reservedConcurrency` must be 1 or more, got 0: leave it out'],
  [{ timeoutSeconds: 9 }, '`timeoutSeconds` must be 10 to 900, got 9'],
  [{ code: '/gone.js' }, "`code` must be the path of a bundled function, got '/gone.js': build it first"],
])('throws for %p, with a path in which Default does not stand', (props, message) => {
  expect(refusal(() => make(new App(), props, 'Default'))).toBe(`security: ${message}`);
});
