import { Label } from '../../../model/staging-label';
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
   * as those that RDS manages do; `host:port` where the port is not the engine's own.
   * @default - none
   */
  readonly trustedHosts?: readonly string[];
  /**
   * The host of the server by that of each read replica to which users log in. Their passwords are set at the server.
   * @default - users log in to the server itself
   */
  readonly replicaHosts?: Readonly<Record<string, string>>;
}

/**
 * The superuser of the server on which the pair of users lives. Host, port and TLS come from its own secret and only
 * the database from the user's: whoever writes the user's secret must not decide where the superuser's password goes.
 * @throws RotationError when it is absent, of another engine, or of another host
 */
export async function readMaster(source: MasterSource, current: DatabaseCredential): Promise<DatabaseCredential> {
  const { engine, store } = source;
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
  const { ssl } = fields as Pick<DatabaseCredential, 'ssl'>;
  return {
    engine: current.engine,
    username,
    password,
    ...placeOf(fields, source, current.host, subject),
    ...(ssl !== undefined && { ssl }),
    ...(current.dbname && { dbname: current.dbname }),
  };
}

type Place = Pick<DatabaseCredential, 'host' | 'port'>;

function placeOf(fields: Record<string, unknown>, source: MasterSource, userHost: string, subject: string): Place {
  const { trustedHosts = [], replicaHosts = {} } = source;
  const server = Object.hasOwn(replicaHosts, userHost) ? replicaHosts[userHost] : undefined;
  const places =
    typeof fields.host === 'string' && fields.host !== ''
      ? [{ host: fields.host, port: fields.port as Place['port'] }]
      : trustedHosts.map(parsePlace);
  const place = places.find(({ host }) => host === userHost || host === server);
  if (place === undefined) {
    throw new RotationError(
      `${subject}: 'host' must be that of the user, got ${places.length === 0 ? 'none' : 'another'}: name the superuser of the same server, or list the host among the trusted ones or the replicas`,
    );
  }
  return place.port === undefined ? { host: place.host } : place;
}

/** `host` or `host:port` */
function parsePlace(text: string): Place {
  const [, host = text, port] = /^([^:]*):(\d{1,5})$/.exec(text) ?? [];
  return port === undefined ? { host } : { host, port };
}
