import { performance } from 'node:perf_hooks';
import { setTimeout as pause } from 'node:timers/promises';
import type { SecretStore } from '../../../src/functions/rotator/core/secret-store';
import type { TargetSystem } from '../../../src/functions/rotator/core/target-system';
import { Runtime, type Source } from '../../../src/runtime';
import { RealWorld } from './real-world';

/** A user that is rotated, at a real server. */
export interface StormOptions<C> {
  /** First value of the secret. */
  readonly first: object;
  readonly target: (store: SecretStore) => TargetSystem<C>;
  readonly logIn: (username: string, password: string) => Promise<unknown>;
  readonly rotations: number;
  readonly clients: number;
  /** `none` reads AWSCURRENT before each log-in, without the helper. */
  readonly helper: 'none' | 'waits' | 'tries AWSPENDING';
}

/** What clients saw while the user was rotated. */
export interface Storm {
  readonly requests: number;
  /** What the failed ones failed with. */
  readonly failures: readonly string[];
  /** Milliseconds of a request, whole. */
  readonly p50: number;
  readonly p99: number;
}

/** Rotates a user again and again while clients log in as it, one request after the other. */
export async function loginStorm<C>({
  first,
  target,
  logIn,
  rotations,
  clients,
  helper,
}: StormOptions<C>): Promise<Storm> {
  const world = new RealWorld(first, target);
  const request = requestOf(world, logIn, helper);
  const [durations, failures]: [number[], string[]] = [[], []];
  let rotating = true;
  const ended = Array.from({ length: clients }, () => 0);
  const client = async (_: unknown, index: number) => {
    while (rotating) {
      const started = performance.now();
      await request().catch((error: Error) => failures.push(error.message));
      durations.push(performance.now() - started);
      ended[index] = (ended[index] ?? 0) + 1;
    }
  };
  const running = Array.from({ length: clients }, client);
  for (let rotation = 0; rotation < rotations; rotation += 1) {
    await world.rotate();
    // AWS rotates a secret every four hours at most: the next rotation finds no client that still waits for this one.
    const before = [...ended];
    while (ended.some((count, index) => count < (before[index] ?? 0) + 2)) await pause(5);
  }
  rotating = false;
  await Promise.all(running);
  const sorted = durations.sort((a, b) => a - b);
  const at = (part: number) => sorted[Math.floor(part * (sorted.length - 1))] ?? 0;
  return { requests: sorted.length, failures, p50: at(0.5), p99: at(0.99) };
}

type Credential = { readonly username?: string; readonly password?: string };

function requestOf<C>(
  world: RealWorld<C>,
  logIn: StormOptions<C>['logIn'],
  helper: StormOptions<C>['helper'],
): () => Promise<unknown> {
  const work = ({ username = '', password = '' }: Credential) => logIn(username, password);
  if (helper === 'none') return async () => work(world.value());
  const runtime = new Runtime({ from: sourceOf(world), pending: helper === 'tries AWSPENDING' });
  const handle = runtime.secret('prod/db', { schema: (value) => value as Credential });
  return () => handle.use(work);
}

function sourceOf<C>({ secret }: RealWorld<C>): Source {
  return {
    fetch: async ({ stage }) => {
      const version = secret.holder(stage);
      if (version === undefined) throw Object.assign(new Error('no such label'), { $fault: 'client' });
      return { text: secret.get(version), version };
    },
  };
}
