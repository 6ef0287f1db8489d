import { GetFunctionConfigurationCommand, type LambdaClient, ListTagsCommand } from '@aws-sdk/client-lambda';
import { VERSION_TAG } from '../gate/gated-secret';
import type { FunctionEvidence, TwinEvidence } from '../gate/twin-evidence';
import { AwsError, ask } from './ask';
import type { AwsClients } from './connect';
import { readSecret } from './read-secret';

/**
 * Asks the staging account for the twin and its function.
 *
 * @throws `LiveError` when AWS refuses to answer; that something does not exist is an answer
 */
export async function readTwin(name: string, { secrets, functions }: AwsClients): Promise<TwinEvidence> {
  const twin = await ifExists(() => readSecret(secrets, name));
  if (twin === undefined) return {};
  const { functionArn } = twin;
  const rotationFunction = functionArn && (await ifExists(() => readFunction(functions, functionArn)));
  return { twin, ...(rotationFunction && { rotationFunction }) };
}

async function readFunction(client: LambdaClient, arn: string): Promise<FunctionEvidence> {
  const { LastModified, FunctionArn = arn } = await ask('GetFunctionConfiguration', arn, () =>
    client.send(new GetFunctionConfigurationCommand({ FunctionName: arn })),
  );
  const { Tags = {} } = await ask('ListTags', arn, () => client.send(new ListTagsCommand({ Resource: FunctionArn })));
  const version = Tags[VERSION_TAG];
  // Without a date everything counts as older than the function.
  const modified = new Date(LastModified ?? Number.POSITIVE_INFINITY);
  return { arn, modified, ...(version && { version }) };
}

async function ifExists<T>(read: () => Promise<T>): Promise<T | undefined> {
  try {
    return await read();
  } catch (error) {
    if (error instanceof AwsError && error.code === 'ResourceNotFoundException') return undefined;
    throw error;
  }
}
