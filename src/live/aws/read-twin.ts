import { GetFunctionConfigurationCommand, type LambdaClient, ListTagsCommand } from '@aws-sdk/client-lambda';
import { VERSION_TAG } from '../gate/gated-secret';
import type { FunctionEvidence, TwinReader } from '../gate/twin-evidence';
import { ask } from './ask';
import type { AwsClients } from './connect';
import { ifExists } from './if-exists';
import { SecretsManagerVersions } from './secrets-manager-versions';

/** Asks Secrets Manager and Lambda of one account and Region. */
export function twinReader({ secrets, functions }: AwsClients): TwinReader {
  const versions = new SecretsManagerVersions(secrets);
  return async (name) => {
    const twin = await ifExists(() => versions.describe(name));
    if (twin === undefined) return {};
    const { functionArn } = twin;
    const rotationFunction = functionArn && (await ifExists(() => readFunction(functions, functionArn)));
    return { twin, ...(rotationFunction && { rotationFunction }) };
  };
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
