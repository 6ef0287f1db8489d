import { setTimeout as pause } from 'node:timers/promises';
import { DescribeUsersCommand, type ElastiCacheClient, ModifyUserCommand } from '@aws-sdk/client-elasticache';
import { AnswerError } from '../core/answer-error';
import { RotationError } from '../core/rotation-error';
import type { TargetSystem } from '../core/target-system';
import { type DatabaseCredential, mustBeText } from '../database/database-credential';
import type { LoginEngine } from '../database/database-engine';
import { databaseTarget } from '../database/database-target';
import { mustBeEqual } from '../database/must-be-equal';
import { mustStillLogIn } from '../database/must-still-log-in';

export interface ElastiCacheUserOptions {
  readonly engine: LoginEngine;
  readonly client: ElastiCacheClient;
  /** Milliseconds between two looks at the state of the user. @default 2000 */
  readonly pauseMs?: number;
  /** How often to look before the step fails and is tried again. @default 60 */
  readonly looks?: number;
}

/**
 * A user of ElastiCache, whose passwords are set by the API and tried by logging in to `host`. The secret names the
 * user by `userid`. ElastiCache keeps two passwords, so the current one works until the next rotation.
 * @see https://docs.aws.amazon.com/AmazonElastiCache/latest/APIReference/API_ModifyUser.html
 */
export function elastiCacheUser(options: ElastiCacheUserOptions): TargetSystem<DatabaseCredential> {
  const { engine, client } = options;
  return databaseTarget(engine, {
    nextUsername: (username) => username,
    mustBelongTogether: (current, pending) =>
      mustBeEqual(current, pending, ['engine', 'host', 'port', 'username', 'userid']),
    apply: async ({ current, pending }) => {
      const userId = mustBeText(current, 'userid', 'AWSCURRENT');
      await mustStillLogIn(engine, current);
      await mustBeNamed(client, userId, current.username);
      await client.send(
        new ModifyUserCommand({
          UserId: userId,
          AuthenticationMode: { Type: 'password', Passwords: [current.password, pending.password] },
        }),
      );
      await becomeActive(options, userId);
    },
  });
}

/** The login proves one user and the API changes another unless both names are the same. */
async function mustBeNamed(client: ElastiCacheClient, userId: string, username: string): Promise<void> {
  const { Users: [user] = [] } = await client.send(new DescribeUsersCommand({ UserId: userId }));
  if (user?.UserName !== username) {
    throw new RotationError(
      `'userid' must be the id of 'username', got that of ${user === undefined ? 'nobody' : 'another user'}: correct the secret`,
    );
  }
}

async function becomeActive({ client, pauseMs = 2_000, looks = 60 }: ElastiCacheUserOptions, userId: string) {
  for (let look = 1; look <= looks; look += 1) {
    const { Users: [user] = [] } = await client.send(new DescribeUsersCommand({ UserId: userId }));
    if (user?.Status === 'active') return;
    await pause(pauseMs);
  }
  throw new AnswerError(`'userid' did not become active: the step is tried again`);
}
