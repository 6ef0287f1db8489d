import { Label } from '../core/labels';
import { lengthOf } from '../core/length-of';
import { RotationError } from '../core/rotation-error';
import { secretName } from '../core/secret-name';
import type { SecretStore } from '../core/secret-store';
import { type DatabaseCredential, mustBeText, parseJsonObject } from './database-credential';
import type { LoginEngine } from './database-engine';

export interface MasterSource {
  readonly engine: LoginEngine;
  /** Where the superuser's secret is read. */
  readonly store: SecretStore;
  /**
   * Hosts to which the superuser's password may be sent when the superuser's secret names no host,
   * as those that RDS manages do.
   * @default - none
   */
  readonly trustedHosts?: readonly string[];
}

/**
 * The superuser of the server on which the pair of users lives. Its password goes only to its own host,
 * or to one that the function's owner has named: never to a host that only the user's secret names.
 * @throws RotationError when it is absent, of another engine, or of another host
 */
export async function readMaster(
  { engine, store, trustedHosts = [] }: MasterSource,
  current: DatabaseCredential,
): Promise<DatabaseCredential> {
  const { masterarn } = current;
  if (!masterarn) {
    throw new RotationError("'masterarn' must name the superuser's secret for alternating users: add the key");
  }
  const text = (await store.read({ secretId: masterarn, label: Label.current }))?.text;
  const subject = `AWSCURRENT of ${secretName(masterarn)}`;
  if (text === undefined) throw new RotationError(`${subject} must have a value, got none`);

  const fields = parseJsonObject(text, subject);
  const username = mustBeText(fields, 'username', subject);
  const password = mustBeText(fields, 'password', subject);
  if (fields.engine !== undefined && !engine.names.includes(String(fields.engine))) {
    throw new RotationError(
      `${subject}: 'engine' must be ${engine.names.join(' or ')}, got ${lengthOf(fields.engine)}: name the superuser of the same server`,
    );
  }
  const hosts = typeof fields.host === 'string' ? [fields.host] : trustedHosts;
  if (!hosts.includes(current.host)) {
    throw new RotationError(
      `${subject}: 'host' must be that of the user, got ${hosts.length === 0 ? 'none' : 'another'}: name the superuser of the same server, or list the host among the trusted ones`,
    );
  }
  const { masterarn: _, ...server } = current;
  return { ...server, host: current.host, engine: current.engine, username, password };
}
