import { Runtime } from 'cdktf-aws-secrets/runtime';
import { Client } from 'pg';

// region runtime
const runtime = new Runtime({ regions: ['eu-central-1', 'eu-west-1'] });
const database = runtime.secret('prod/orders/database', { schema: asCredential });
// endregion

interface Credential {
  readonly host: string;
  readonly username: string;
  readonly password: string;
}

/** A schema can be a function; one of zod or valibot is taken as it is. */
function asCredential(value: unknown): Credential {
  const { host, username, password } = value as Partial<Credential>;
  if (host === undefined || username === undefined || password === undefined) throw new TypeError('a part is missing');
  return { host, username, password };
}

// region use
/** Logs in again with the new password where a rotation changed it between two invocations, or during this one. */
export async function handler(): Promise<number> {
  return database.use(async ({ host, username: user, password }) => {
    const client = new Client({ host, user, password, database: 'orders', ssl: true });
    await client.connect();
    try {
      const { rows } = await client.query<{ open: number }>('SELECT count(*)::int AS open FROM orders');
      return rows[0]?.open ?? 0;
    } finally {
      await client.end();
    }
  });
}
// endregion
