import { Label } from '../../../model/staging-label';
import { AnswerError } from '../core/answer-error';
import { RotationError } from '../core/rotation-error';
import type { SecretStore } from '../core/secret-store';
import type { TargetSystem } from '../core/target-system';
import { mustBeText, parseJsonObject } from '../database/database-credential';
import { send } from '../http/send';
import { parseSshKey, type SshKey } from '../keys/ssh-key';
import { generateSshKeyPair } from '../keys/ssh-key-pair';

export interface DeployKeyOptions {
  /** `owner/name`. */
  readonly repository: string;
  readonly store: SecretStore;
  /** The secret `{"token": …}` of a token that may administer the repository. */
  readonly adminSecretId: string;
  /** Name of the keys at GitHub. A former key is deleted only if it has it: give it to the first one, too. */
  readonly title: string;
  /** @default true */
  readonly readOnly?: boolean;
  /**
   * @default
   * @see https://api.github.com
   */
  readonly apiUrl?: string;
  /** For a server of one's own on the loopback. @default false */
  readonly allowPlaintext?: boolean;
}

interface ListedKey {
  readonly id: number;
  readonly key: string;
  readonly title?: string;
}

const PAGE = 100;
const PAGES = 100;
/** Names of dots only would climb out of the path. */
const REPOSITORY = /^(?!\.+\/)[\w.-]+\/(?!\.+$)[\w.-]+$/;

/**
 * A deploy key of a GitHub repository. Keys cannot be changed, so the next one is added beside the current one and the
 * one before the previous is deleted. Keys are found by their material, so no id can be lost; those of other titles are
 * left alone, whatever the secret says.
 * @see https://docs.github.com/en/rest/deploy-keys/deploy-keys
 */
export function deployKey(options: DeployKeyOptions): TargetSystem<SshKey> {
  const find = async ({ publicKey }: SshKey) =>
    (await listKeys(options)).find(({ key }) => material(key) === material(publicKey));
  const remove = async (key: SshKey): Promise<void> => {
    const listed = await find(key);
    if (listed?.title === options.title) await ask(options, 'DELETE', `/${listed.id}`, [204, 404]);
  };
  return {
    parse: parseSshKey,
    format: (key) => JSON.stringify(key),
    owns: ['privateKey', 'publicKey'],
    propose: async (current) => ({ ...current, ...generateSshKeyPair() }),
    accepts: async (key) => (await find(key)) !== undefined,
    mustBelongTogether: () => {},
    apply: async ({ pending }) => {
      const { title, readOnly = true } = options;
      await ask(options, 'POST', '', [201], { title, key: pending.publicKey, read_only: readOnly });
    },
    discard: remove,
    retire: async ({ previous, current, pending }) => {
      const used = [current, pending].map(({ publicKey }) => material(publicKey));
      if (previous && !used.includes(material(previous.publicKey))) await remove(previous);
    },
  };
}

/** The key without its comment. */
function material(line: string): string {
  return line.trim().split(/\s+/).slice(0, 2).join(' ');
}

async function listKeys(options: DeployKeyOptions): Promise<readonly ListedKey[]> {
  const keys: ListedKey[] = [];
  for (let page = 1; page <= PAGES; page += 1) {
    const listed = (await ask(options, 'GET', `?per_page=${PAGE}&page=${page}`, [200])) as ListedKey[];
    keys.push(...listed);
    if (listed.length < PAGE) return keys;
  }
  throw new RotationError(`'GitHub' must list at most ${PAGES * PAGE} deploy keys, got more: remove those not in use`);
}

async function ask(
  options: DeployKeyOptions,
  method: string,
  path: string,
  expected: readonly number[],
  json?: unknown,
) {
  const { repository, store, adminSecretId, apiUrl = 'https://api.github.com', allowPlaintext } = options;
  if (!REPOSITORY.test(repository)) throw new RotationError(`'repository' must be owner/name, got ${repository}`);
  const subject = `AWSCURRENT of '${adminSecretId}'`;
  const stored = await store.read({ secretId: adminSecretId, label: Label.current });
  const token = mustBeText(parseJsonObject(stored?.text ?? '', subject), 'token', subject);
  const { status, body } = await send({
    method,
    url: `${apiUrl}/repos/${repository}/keys${path}`,
    headers: {
      authorization: `Bearer ${token}`,
      'x-github-api-version': '2022-11-28',
      'user-agent': 'cdktf-aws-secrets',
    },
    ...(json !== undefined && { json }),
    ...(allowPlaintext && { allowPlaintext }),
  });
  if (!expected.includes(status)) throw new AnswerError(`'GitHub' answered with status ${status}`);
  return body;
}
