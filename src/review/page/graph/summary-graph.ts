import type { EnvironmentReport } from '../../report/report';
import { secretsGrid } from '../model/environment-grid';
import { type Count, Counts } from '../view/counts';
import { GridIndex } from '../view/grid-index';
import type { Mark } from '../view/page-data';
import { select } from '../view/selection';
import { countWords, signsOf } from '../view/words';
import type { AccessGraph, GraphEdge, GraphNode } from './graph';

/** Accounts and applications as nodes, with the number of readers between them. */
export function summaryGraph(environments: readonly EnvironmentReport[]): AccessGraph {
  const parts = environments.map((environment, place) => {
    const index = new GridIndex(secretsGrid(environment));
    const counts = new Counts(index, select(index, { scope: 'all', filter: '' }));
    const group = environments.length > 1 ? environment.name : '';
    const node = (kind: 'account' | 'application', name: string, label: string, title: string): GraphNode => {
      return { id: `${place} ${kind} ${name}`, label, title, kind, group: group && `${group}: ${kind}s` };
    };
    const accounts = index.accounts.map(({ name, members }) => {
      const label = name === '' ? 'without an account' : `account ${name}`;
      return node('account', name, `${label} (${members.length})`, `${members.length} principals of ${label}`);
    });
    const applications = index.applications.map(({ name, members }) => {
      const label = name === '' ? 'other' : name;
      return node('application', name, `${label} (${members.length})`, `${members.length} secrets of ${label}`);
    });
    const edges = index.accounts.flatMap((account, from) =>
      index.applications.flatMap((application, to): readonly GraphEdge[] => {
        const count = counts.of(`a${account.name}`, `p${application.name}`);
        const signs = signsOf(count).map(({ text }) => text);
        if (count.reach + signs.length === 0) return [];
        return [
          {
            ...{ from: accounts[from]?.id ?? '', to: applications[to]?.id ?? '', isStep: false },
            // As with single principals, what is kept has its words alone: a number on each arrow hides those that change.
            label: signs.length === 0 ? '' : [count.reach, ...signs].join(' '),
            title: countWords(count, 'reader'),
            mark: markOf(count),
          },
        ];
      }),
    );
    return { nodes: [...accounts, ...applications], edges };
  });
  return {
    nodes: parts.flatMap(({ nodes }) => nodes),
    edges: parts.flatMap(({ edges }) => edges),
    note: 'Too much for single principals and secrets: accounts and applications, with numbers of readers where they change',
  };
}

/** What matters most of several changes. */
function markOf({ gained, lost, changed }: Count): Mark {
  if (gained > 0) return 'gained';
  if (lost > 0) return 'lost';
  return changed > 0 ? 'changed' : 'kept';
}
