/** A copy of a secret in another Region. */
export interface ReplicaState {
  readonly region: string;
  /** `InSync`, `InProgress` or `Failed`, as AWS says; `Missing` for one that is declared and not listed. */
  readonly status: string;
  /** AWS's reason. @default - it gave none */
  readonly message?: string;
  /** The id of the version with AWSCURRENT. @default - none has that label there */
  readonly current?: string;
}

/** A secret and its copies, without their values. */
export interface ReplicationState {
  readonly secret: string;
  /** The id of the version with AWSCURRENT in the primary Region. @default - the secret has no value yet */
  readonly current?: string;
  readonly replicas: readonly ReplicaState[];
}

/** What is to be waited for. */
export interface ReplicatedSecret {
  /** Name or ARN. */
  readonly secret: string;
  /** Where it is declared to be replicated to: AWS forgets a copy that failed. @default - wherever AWS says */
  readonly regions?: readonly string[];
}

/** Whether a copy is as its secret is, will not become so, or may yet. */
export type ReplicaVerdict = 'in sync' | 'failed' | 'behind';

/** A copy is ready when AWS says so and its current version is the primary's: the status alone may be of an older one. */
export function judgeReplica({ current }: ReplicationState, replica: ReplicaState): ReplicaVerdict {
  if (replica.status === 'Failed') return 'failed';
  return replica.status === 'InSync' && replica.current === current ? 'in sync' : 'behind';
}
