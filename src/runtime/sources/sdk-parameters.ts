import type { SSMClient } from '@aws-sdk/client-ssm';
import type { Source } from './source';

/**
 * Parameter Store by the AWS SDK, which is loaded when the first parameter is read.
 * @see https://docs.aws.amazon.com/systems-manager/latest/APIReference/API_GetParameter.html
 */
export function sdkParameters(region: string | undefined): Source {
  let client: Promise<SSMClient> | undefined;
  return {
    async fetch({ id, signal }) {
      const { GetParameterCommand } = await import('@aws-sdk/client-ssm');
      client ??= createClient(region);
      const command = new GetParameterCommand({ Name: id, WithDecryption: true });
      const { Parameter } = await (await client).send(command, { abortSignal: signal });
      return { text: Parameter?.Value ?? '', version: String(Parameter?.Version ?? '') };
    },
  };
}

async function createClient(region: string | undefined): Promise<SSMClient> {
  const { SSMClient } = await import('@aws-sdk/client-ssm');
  return new SSMClient({ maxAttempts: 2, ...(region !== undefined && { region }) });
}
