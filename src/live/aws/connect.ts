import { LambdaClient } from '@aws-sdk/client-lambda';
import { SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import type { Credentials } from './assume-role';

export interface AwsClients {
  readonly secrets: SecretsManagerClient;
  readonly functions: LambdaClient;
}

export interface ConnectOptions {
  /** Name or ARN; a full ARN tells the Region. @default - tells nothing */
  readonly secret?: string;
  /** @default - the secret's, or else that of AWS_REGION or the profile */
  readonly region?: string;
  /** @default - those of the environment or the profile */
  readonly credentials?: Credentials;
}

/** Clients of one account and Region. `AWS_ENDPOINT_URL` points them at an embedded AWS. */
export function connect({ secret, region = regionOf(secret), credentials }: ConnectOptions): AwsClients {
  const configuration = { ...(region && { region }), ...(credentials && { credentials }) };
  return { secrets: new SecretsManagerClient(configuration), functions: new LambdaClient(configuration) };
}

function regionOf(secret: string | undefined): string | undefined {
  return /^arn:[\w-]+:secretsmanager:([\w-]+):/.exec(secret ?? '')?.[1];
}
