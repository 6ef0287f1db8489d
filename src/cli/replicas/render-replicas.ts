import type { ReplicasResult } from '../../live/replicas/await-replicas';
import { judgeReplica } from '../../live/replicas/replication';
import { paint, type Screen } from '../output/screen';
import { type Cell, table } from '../output/table';

/** The result for a person. */
export function renderReplicas({ passed, seconds, secrets }: ReplicasResult, screen: Screen): string {
  if (secrets.length === 0) return 'No secret is replicated: there was nothing to wait for.';
  const rows = secrets.flatMap((state) =>
    state.replicas.map((replica): readonly Cell[] => [
      judgeReplica(state, replica) === 'in sync' ? { text: 'ok', tone: 'good' } : { text: 'BEHIND', tone: 'bad' },
      state.secret,
      replica.region,
      [replica.status, replica.message].filter((text) => text !== undefined).join(': '),
      state.current === undefined ? 'no value yet' : versionText(state.current, replica.current),
    ]),
  );
  return [
    table(['result', 'secret', 'replica', 'status', 'current version'], rows, screen),
    passed
      ? paint(`Every replica is in sync after ${seconds} s.`, 'good', screen)
      : paint(
          `A replica is not in sync after ${seconds} s: its readers get an old value or none, see docs/replicas.md.`,
          'bad',
          screen,
        ),
  ].join('\n\n');
}

function versionText(primary: string, replica: string | undefined): string {
  return replica === primary ? primary : `${replica ?? 'none'} instead of ${primary}`;
}
