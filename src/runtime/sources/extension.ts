import { RuntimeError } from '../answers/runtime-error';
import { askEndpoint } from './local-endpoint';
import type { Source } from './source';

/**
 * The AWS Parameters and Secrets Lambda Extension, which keeps values for all functions of an environment. It cannot be
 * passed by and knows no other label, so that the SDK is asked where a value has to be fresh or has another label.
 * @see https://docs.aws.amazon.com/secretsmanager/latest/userguide/retrieving-secrets_lambda.html
 */
export function extensionSecrets(sdk: Source): Source {
  return {
    async fetch(wanted) {
      if (wanted.fresh || wanted.stage !== 'AWSCURRENT') return sdk.fetch(wanted);
      const answer = await askEndpoint(at('/secretsmanager/get', { secretId: wanted.id }), token(), wanted.signal);
      const { SecretString, VersionId } = answer;
      // A binary value: the SDK says what to do.
      if (typeof SecretString !== 'string') return sdk.fetch(wanted);
      return { text: SecretString, version: String(VersionId) };
    },
  };
}

/**
 * The same of Parameter Store.
 * @see https://docs.aws.amazon.com/systems-manager/latest/userguide/ps-integration-lambda-extensions.html
 */
export function extensionParameters(sdk: Source): Source {
  return {
    async fetch(wanted) {
      if (wanted.fresh) return sdk.fetch(wanted);
      const url = at('/systemsmanager/parameters/get', { name: wanted.id, withDecryption: 'true' });
      const { Parameter } = (await askEndpoint(url, token(), wanted.signal)) as { Parameter?: Record<string, unknown> };
      return { text: String(Parameter?.Value ?? ''), version: String(Parameter?.Version ?? '') };
    },
  };
}

function at(path: string, query: Readonly<Record<string, string>>): URL {
  const url = new URL(`http://localhost:${process.env.PARAMETERS_SECRETS_EXTENSION_HTTP_PORT ?? '2773'}${path}`);
  for (const [name, value] of Object.entries(query)) url.searchParams.set(name, value);
  return url;
}

function token(): string {
  const given = process.env.AWS_SESSION_TOKEN;
  if (given === undefined) throw new RuntimeError('`from` extension needs AWS_SESSION_TOKEN, which Lambda sets');
  return given;
}
