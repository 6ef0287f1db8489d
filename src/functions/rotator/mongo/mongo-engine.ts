import { MongoClient, MongoServerError } from 'mongodb';
import type { PasswordPolicy } from '../core/secret-store';
import { type DatabaseCredential, portOf } from '../database/database-credential';
import type { DatabaseEngine } from '../database/database-engine';
import { type TlsPolicy, tlsSettings } from '../tls-settings';
import { mongoSession } from './mongo-session';

/** Length and alphabet of AWS's MongoDB template. */
export const MONGO_PASSWORDS: PasswordPolicy = { length: 32, excludeCharacters: '/@"\'\\' };

/** https://github.com/mongodb/mongo/blob/master/src/mongo/base/error_codes.yml */
const AUTHENTICATION_FAILED = 18;
const PATIENCE_MS = 5_000;

export interface MongoOptions {
  readonly tls: TlsPolicy;
  /** @default 32 characters without `/@"'\` */
  readonly passwords?: PasswordPolicy;
}

/** Amazon DocumentDB, or MongoDB. Users live in the database `admin`. */
export function mongoEngine({ tls, passwords = MONGO_PASSWORDS }: MongoOptions): DatabaseEngine {
  return {
    names: ['mongo'],
    passwords,
    usernameLimit: 63,
    login: async (credential) => {
      const client = mongoClient(credential, tls);
      try {
        await client.connect();
        const database = client.db('admin');
        return mongoSession({ run: (command) => database.command(command), close: () => client.close() });
      } catch (error) {
        await client.close();
        if (error instanceof MongoServerError && error.code === AUTHENTICATION_FAILED) return undefined;
        throw error;
      }
    },
  };
}

/** The name and password are options and not part of the address, so that none needs to be encoded. */
function mongoClient(credential: DatabaseCredential, policy: TlsPolicy): MongoClient {
  const { host, username, password, ssl } = credential;
  const settings = tlsSettings(policy, { ssl });
  return new MongoClient(`mongodb://${host}:${portOf(credential, 27017)}/`, {
    auth: { username, password },
    authSource: 'admin',
    directConnection: true,
    // DocumentDB has none.
    retryWrites: false,
    serverSelectionTimeoutMS: PATIENCE_MS,
    connectTimeoutMS: PATIENCE_MS,
    maxPoolSize: 1,
    ...(settings && { tls: true, ca: settings.ca }),
  });
}
