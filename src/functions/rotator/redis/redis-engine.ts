import { connect as connectSocket } from 'node:net';
import { Redis } from 'ioredis';
import { REDIS_CONTRACT } from '../../../model/rotation/redis';
import type { PasswordPolicy } from '../core/secret-store';
import { type DatabaseCredential, portOf } from '../database/database-credential';
import type { LoginEngine, LoginSession } from '../database/database-engine';
import { within } from '../net/within';
import { explainTls, noTls } from '../tls/tls-error';
import { type TlsPolicy, tlsSettings } from '../tls/tls-settings';

/** ElastiCache takes 16 to 128 characters; letters and digits break no client's connection URL. */
export const REDIS_PASSWORDS: PasswordPolicy = { length: 64, excludeCharacters: '', excludePunctuation: true };

const PATIENCE_MS = 5_000;

export interface RedisOptions {
  readonly tls: TlsPolicy;
  /** @default 64 letters and digits */
  readonly passwords?: PasswordPolicy;
}

export interface RedisSession extends LoginSession {
  /** Replaces all passwords of a user by these in one command. The user keeps its rules, open connections stay open. */
  keepPasswords(username: string, sha256: readonly string[]): Promise<void>;
}

export interface RedisEngine extends LoginEngine {
  login(credential: DatabaseCredential): Promise<RedisSession | undefined>;
}

/** Redis 6 and later, or Valkey, with ACL users. */
export function redisEngine({ tls, passwords = REDIS_PASSWORDS }: RedisOptions): RedisEngine {
  return {
    names: REDIS_CONTRACT.engines,
    passwords,
    login: async (credential) => {
      const client = await open(credential, tls);
      try {
        await client.call('AUTH', credential.username, credential.password);
      } catch (error) {
        client.disconnect();
        if (isAnswer(error, 'WRONGPASS')) return undefined;
        throw error;
      }
      return session(client);
    },
  };
}

async function open(credential: DatabaseCredential, tls: TlsPolicy): Promise<Redis> {
  const settings = tlsSettings(tls, credential);
  const client = new Redis({
    host: credential.host,
    port: portOf(credential, REDIS_CONTRACT.port),
    lazyConnect: true,
    connectTimeout: PATIENCE_MS,
    // Otherwise a timer of two seconds outlives a connection that never came about.
    disconnectTimeout: 100,
    commandTimeout: PATIENCE_MS,
    socketTimeout: PATIENCE_MS,
    // HELLO, which opens version 3 of the protocol, is refused before AUTH.
    protocol: 2,
    // A user whose rules allow little may neither ask for INFO nor name its client.
    enableReadyCheck: false,
    disableClientInfo: true,
    maxRetriesPerRequest: 0,
    retryStrategy: () => null,
    ...(settings && { tls: settings }),
  });
  let cause: Error | undefined;
  client.on('error', (error: Error) => {
    cause = error;
  });
  try {
    // The driver's own limit restarts with every byte.
    await within(2 * PATIENCE_MS, client.connect());
    return client;
  } catch (error) {
    client.disconnect();
    const fault = cause ?? error;
    // Redis without TLS waits for the end of a line in what it takes for a command.
    if (settings && isAnswer(fault, 'connect ETIMEDOUT') && (await takesConnections(credential))) throw noTls();
    throw explainTls(fault);
  }
}

function session(client: Redis): RedisSession {
  return {
    keepPasswords: async (username, hashes) => {
      await client.call('ACL', 'SETUSER', username, 'resetpass', ...hashes.map((hash) => `#${hash}`));
      await client.call('ACL', 'SAVE').catch((error: unknown) => {
        // Without an ACL file the users live in the configuration, which its owner keeps.
        if (!isAnswer(error, 'ERR This')) throw error;
      });
    },
    close: async () => client.disconnect(),
  };
}

function isAnswer(error: unknown, start: string): boolean {
  return error instanceof Error && error.message.startsWith(start);
}

function takesConnections(credential: DatabaseCredential): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connectSocket(portOf(credential, REDIS_CONTRACT.port), credential.host);
    const end = (answer: boolean) => {
      socket.destroy();
      resolve(answer);
    };
    socket
      .setTimeout(PATIENCE_MS, () => end(false))
      .on('connect', () => end(true))
      .on('error', () => end(false));
  });
}
