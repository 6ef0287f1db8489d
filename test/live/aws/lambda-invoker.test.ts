import { InvokeCommand, LambdaClient } from '@aws-sdk/client-lambda';
import { mockClient } from 'aws-sdk-client-mock';
import { lambdaInvoker } from '../../../src/live/aws/lambda-invoker';
import { planRollback } from '../../../src/live/rollback/plan-rollback';
import { testPrevious } from '../../../src/live/rollback/test-previous';
import { FUNCTION, state } from '../versions/states';

const lambda = mockClient(LambdaClient);
const ports = { invoke: lambdaInvoker(new LambdaClient({})), signal: new AbortController().signal };
const tested = () => testPrevious(planRollback(state(), {}), ports);

beforeEach(() => lambda.reset());

function answer(payload: unknown): void {
  const text = typeof payload === 'string' ? payload : JSON.stringify(payload);
  const Payload = Object.assign(new Uint8Array(Buffer.from(text)), { transformToString: () => text });
  lambda.on(InvokeCommand).resolves({ StatusCode: 200, FunctionError: 'Unhandled', Payload });
}

test('sends the third step of a rotation for the previous version, and returns when the function does', async () => {
  lambda.on(InvokeCommand).resolves({ StatusCode: 200 });
  await tested();
  expect(lambda.commandCalls(InvokeCommand).map(({ args: [{ input }] }) => input)).toEqual([
    {
      FunctionName: FUNCTION,
      Payload: JSON.stringify({ Step: 'testSecret', SecretId: state().arn, ClientRequestToken: 'v1' }),
    },
  ]);
});

test.each([
  [
    'shows what a function of this package refused',
    { errorType: 'RotationError', errorMessage: "'ssl' must not be false" },
    "RotationError ('ssl' must not be false)",
  ],
  [
    'hides the words of any other error',
    { errorType: 'OperationalError', errorMessage: 'pw hunter2' },
    'OperationalError',
  ],
  ['hides a name that is none', { errorType: 'pw hunter2' }, 'an unnamed error'],
  ['copes with an answer that is no JSON', 'pw hunter2', 'an unnamed error'],
  ['copes with an answer that is no object', null, 'an unnamed error'],
])('%s', async (_, payload, shown) => {
  answer(payload);
  await expect(tested()).rejects.toThrow(
    `'AWSPREVIOUS' of 'prod/orders/db' must be tested before it becomes current, but the test failed with ${shown}: see the log group /aws/lambda/rotate-db`,
  );
});

test('throws what Lambda refused', async () => {
  lambda.on(InvokeCommand).rejects(Object.assign(new Error('not allowed'), { name: 'AccessDeniedException' }));
  await expect(tested()).rejects.toThrow(
    `'Invoke' of '${FUNCTION}' failed with AccessDeniedException (not allowed): allow the action to whoever runs this command`,
  );
});
