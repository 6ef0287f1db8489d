import { judgeReplica, type ReplicatedSecret, type ReplicationState } from './replication';

const PAUSE_SECONDS = 5;

export interface ReplicasPorts {
  read(secret: ReplicatedSecret): Promise<ReplicationState>;
  /** Seconds since any point in time. */
  now(): number;
  /** @throws when the command is interrupted */
  pause(seconds: number): Promise<void>;
  /** Tells what changed. */
  readonly note: (text: string) => void;
}

export interface ReplicasResult {
  readonly passed: boolean;
  /** How long was waited. */
  readonly seconds: number;
  readonly secrets: readonly ReplicationState[];
}

/**
 * Asks until each replica is in sync with the current version of its secret, or has failed, or the time is up.
 *
 * @param timeoutSeconds longest wait
 */
export async function awaitReplicas(
  secrets: readonly ReplicatedSecret[],
  timeoutSeconds: number,
  ports: ReplicasPorts,
): Promise<ReplicasResult> {
  const start = ports.now();
  let shown = '';
  for (;;) {
    const states: ReplicationState[] = [];
    // One after another: many secrets at once would meet the limits of the account.
    for (const secret of secrets) states.push(await ports.read(secret));
    const verdicts = states.flatMap((state) => state.replicas.map((replica) => judgeReplica(state, replica)));
    const ready = verdicts.filter((verdict) => verdict === 'in sync').length;
    const seconds = Math.round(ports.now() - start);
    const progress = `replicas in sync: ${ready} of ${verdicts.length}`;
    if (progress !== shown) ports.note(`${progress} after ${seconds} s`);
    shown = progress;
    const passed = ready === verdicts.length;
    if (passed || !verdicts.includes('behind') || seconds >= timeoutSeconds) {
      return { passed, seconds, secrets: states };
    }
    await ports.pause(Math.min(PAUSE_SECONDS, timeoutSeconds - seconds));
  }
}
