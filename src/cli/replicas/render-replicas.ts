import type { ReplicasResult } from '../../live/replicas/await-replicas';
import { judgeReplica } from '../../live/replicas/replication';
import { table } from '../output/table';

/** The result for a person. */
export function renderReplicas({ passed, seconds, secrets }: ReplicasResult): string {
  if (secrets.length === 0) return 'No secret is replicated: there was nothing to wait for.';
  const rows = secrets.flatMap((state) =>
    state.replicas.map((replica) => [
      judgeReplica(state, replica) === 'in sync' ? 'ok' : 'BEHIND',
      state.secret,
      replica.region,
      [replica.status, replica.message].filter((text) => text !== undefined).join(': '),
      state.current === undefined ? 'no value yet' : versionText(state.current, replica.current),
    ]),
  );
  return [
    table(['result', 'secret', 'replica', 'status', 'current version'], rows),
    passed
      ? `Every replica is in sync after ${seconds} s.`
      : `A replica is not in sync after ${seconds} s: its readers get an old value or none, see docs/replicas.md.`,
  ].join('\n\n');
}

function versionText(primary: string, replica: string | undefined): string {
  return replica === primary ? primary : `${replica ?? 'none'} instead of ${primary}`;
}
