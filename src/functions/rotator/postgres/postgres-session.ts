import type { Client } from 'pg';
import type { CloneRequest, DatabaseSession } from '../database/database-engine';
import { cloneRole } from './clone-role';
import { mustBePair } from './must-be-pair';
import { prepareSession } from './prepare-session';
import { quoteIdentifier, quoteLiteral } from './quote';
import { scramVerifier } from './scram-verifier';

/** The statements by which PostgreSQL users are changed. */
export function postgresSession(client: Client): DatabaseSession {
  return {
    setPassword: async (username, password) => {
      await prepareSession(client);
      const secret = await passwordLiteral(client, password);
      await client.query(`ALTER ROLE ${quoteIdentifier(username)} PASSWORD ${secret}`);
    },
    cloneUser: async (request: CloneRequest) => {
      await prepareSession(client);
      await cloneRole(client, request, await passwordLiteral(client, request.password));
    },
    mustBePair: async (request) => {
      await prepareSession(client);
      await mustBePair(client, request);
    },
    close: () => client.end(),
  };
}

async function passwordLiteral(client: Client, password: string): Promise<string> {
  const { rows } = await client.query<{ password_encryption: string }>('SHOW password_encryption');
  const verifier = rows[0]?.password_encryption === 'scram-sha-256' ? scramVerifier(password) : undefined;
  return quoteLiteral(verifier ?? password);
}
