import { InvokeCommand, type LambdaClient } from '@aws-sdk/client-lambda';
import type { TestAnswer, TestInvoker } from '../rollback/test-invoker';
import { ask } from './ask';

/**
 * Tests through Lambda, as Secrets Manager does in its third step.
 *
 * @see https://docs.aws.amazon.com/secretsmanager/latest/userguide/rotate-secrets_lambda.html
 */
export function lambdaInvoker(client: LambdaClient): TestInvoker {
  return async ({ functionArn, secretArn, versionId, signal }) => {
    const event = { Step: 'testSecret', SecretId: secretArn, ClientRequestToken: versionId };
    const command = new InvokeCommand({ FunctionName: functionArn, Payload: JSON.stringify(event) });
    const answer = await ask('Invoke', functionArn, () => client.send(command, { abortSignal: signal }));
    return answer.FunctionError === undefined ? { works: true } : failure(answer.Payload);
  };
}

/** Only a `RotationError` of this package is known to quote no value; of any other error the name is kept. */
function failure(payload: Uint8Array | undefined): TestAnswer {
  const { errorType, errorMessage } = parsed(payload);
  const error = typeof errorType === 'string' && /^[\w.]{1,80}$/.test(errorType) ? errorType : 'an unnamed error';
  const known = error === 'RotationError' && typeof errorMessage === 'string';
  return { works: false, error, ...(known && { reason: errorMessage }) };
}

function parsed(payload: Uint8Array | undefined): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(Buffer.from(payload ?? []).toString());
    return typeof value === 'object' && value !== null ? { ...value } : {};
  } catch {
    return {};
  }
}
