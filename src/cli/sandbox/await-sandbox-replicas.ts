import { setTimeout } from 'node:timers/promises';
import { SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { readReplication } from '../../live/aws/read-replication';
import { awaitReplicas } from '../../live/replicas/await-replicas';
import { CliError } from '../command/cli-error';
import { PLAIN } from '../output/screen';
import { renderReplicas } from '../replicas/render-replicas';
import { replicatedIn } from '../stacks/replicated-in';
import type { Stack } from '../stacks/stack';
import { accountProviders } from './accounts/account-provider';
import type { Sessions } from './accounts/sessions';

const TIMEOUT_SECONDS = 60;

export interface AwaitOptions {
  readonly sessions: Sessions;
  readonly signal: AbortSignal;
  readonly note: (text: string) => void;
}

/**
 * Waits for the replicas of what was deployed, as a pipeline does after an apply.
 *
 * @throws `CliError` with a table when one is not in sync after a minute
 */
export async function awaitSandboxReplicas(stacks: readonly Stack[], options: AwaitOptions): Promise<void> {
  const { sessions, signal, note } = options;
  for (const stack of stacks) {
    const [place] = accountProviders(stack);
    const secrets = replicatedIn(stack);
    if (place === undefined || secrets.length === 0) continue;
    const result = await awaitReplicas(secrets, TIMEOUT_SECONDS, {
      read: (secret) =>
        readReplication(
          secret,
          async (region = place.region) => new SecretsManagerClient(await sessions.as(place.deployRole, region)),
        ),
      now: () => performance.now() / 1000,
      pause: (seconds) => setTimeout(seconds * 1000, undefined, { signal }),
      note: (text) => note(`${stack.name}: ${text}`),
    });
    if (!result.passed) throw new CliError(renderReplicas(result, PLAIN));
  }
}
