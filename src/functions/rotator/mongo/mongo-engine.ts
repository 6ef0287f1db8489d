import { isIPv6 } from 'node:net';
import { createSecureContext } from 'node:tls';
import { MongoClient, type MongoClientOptions, MongoServerError } from 'mongodb';
import { MONGO_CONTRACT } from '../../../model/rotation/mongo';
import type { PasswordPolicy } from '../core/secret-store';
import { type DatabaseCredential, portOf } from '../database/database-credential';
import type { DatabaseEngine } from '../database/database-engine';
import { mustBeHost } from '../database/must-be-address';
import { within } from '../net/within';
import { explainTls } from '../tls/tls-error';
import { type TlsPolicy, type TlsSettings, tlsSettings } from '../tls/tls-settings';
import { mongoSession } from './mongo-session';

/** Length and alphabet of AWS's MongoDB template. */
export const MONGO_PASSWORDS: PasswordPolicy = { length: 32, excludeCharacters: '/@"\'\\' };

/** @see https://github.com/mongodb/mongo/blob/master/src/mongo/base/error_codes.yml */
const AUTHENTICATION_FAILED = 18;
const PATIENCE_MS = 5_000;
/** The driver's own limits restart with every byte. */
const LONGEST_MS = 15_000;

export interface MongoOptions {
  readonly tls: TlsPolicy;
  /** @default 32 characters without `/@"'\` */
  readonly passwords?: PasswordPolicy;
}

/** Amazon DocumentDB, or MongoDB. Users live in the database `admin`. */
export function mongoEngine({ tls, passwords = MONGO_PASSWORDS }: MongoOptions): DatabaseEngine {
  return {
    names: MONGO_CONTRACT.engines,
    passwords,
    usernameLimit: 63,
    login: async (credential) => {
      const client = mongoClient(credential, tls);
      try {
        await within(LONGEST_MS, client.connect());
        const database = client.db('admin');
        const close = () => within(LONGEST_MS, client.close());
        return mongoSession({ run: (command) => within(LONGEST_MS, database.command(command)), close });
      } catch (error) {
        await within(LONGEST_MS, client.close()).catch(() => {});
        if (error instanceof MongoServerError && error.code === AUTHENTICATION_FAILED) return undefined;
        throw explainTls(error);
      }
    },
  };
}

/**
 * The name and password are options and not part of the address, so that none needs to be encoded. Every option of TLS
 * is given, so that none in the address could count.
 */
export function mongoClient(credential: DatabaseCredential, policy: TlsPolicy): MongoClient {
  const { host, username, password } = credential;
  mustBeHost(host, "'mongo'");
  const settings = tlsSettings(policy, credential);
  const tls: MongoClientOptions = settings ? mongoTls(settings) : { tls: false };
  return new MongoClient(`mongodb://${isIPv6(host) ? `[${host}]` : host}:${portOf(credential, MONGO_CONTRACT.port)}/`, {
    auth: { username, password },
    authSource: 'admin',
    directConnection: true,
    // DocumentDB has none.
    retryWrites: false,
    serverSelectionTimeoutMS: PATIENCE_MS,
    connectTimeoutMS: PATIENCE_MS,
    socketTimeoutMS: PATIENCE_MS,
    maxPoolSize: 1,
    ...tls,
  });
}

function mongoTls({ ca, minVersion, ...checks }: TlsSettings): MongoClientOptions {
  return {
    tls: true,
    tlsAllowInvalidCertificates: false,
    tlsAllowInvalidHostnames: false,
    // The driver knows no option for the version.
    secureContext: createSecureContext({ ca, minVersion }),
    ...checks,
  };
}
