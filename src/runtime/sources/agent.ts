import { readFile } from 'node:fs/promises';
import { binaryValue } from './binary-value';
import { askEndpoint } from './local-endpoint';
import type { Source } from './source';

/** Where the agent puts the token by which it knows who runs on its machine. */
const TOKEN_FILE = '/var/run/awssmatoken';

/**
 * The Secrets Manager Agent, which keeps values for all processes of a machine, and is passed by with `refreshNow`.
 * @see https://docs.aws.amazon.com/secretsmanager/latest/userguide/secrets-manager-agent.html
 *
 * @param port @default 2773
 */
export function agentSecrets({ port = 2773, tokenFile = TOKEN_FILE } = {}): Source {
  return {
    async fetch({ id, stage, fresh, signal }) {
      const url = new URL(`http://localhost:${port}/secretsmanager/get`);
      url.searchParams.set('secretId', id);
      url.searchParams.set('versionStage', stage);
      if (fresh) url.searchParams.set('refreshNow', 'true');
      const token = process.env.AWS_TOKEN ?? (await readFile(tokenFile, 'utf8')).trim();
      const { SecretString, VersionId } = await askEndpoint(url, token, signal);
      if (typeof SecretString !== 'string') throw binaryValue(id);
      return { text: SecretString, version: String(VersionId ?? '') };
    },
  };
}
