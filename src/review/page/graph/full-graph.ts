import { stepText } from '../../escalation/step-text';
import { visibleText } from '../../finding/visible-text';
import type { EnvironmentReport } from '../../report/report';
import { secretsGrid } from '../model/environment-grid';
import { Names } from '../model/names';
import { GridIndex } from '../view/grid-index';
import type { Mark, PageAnswer, PageRow } from '../view/page-data';
import { answerWords, lettersOf } from '../view/words';
import type { AccessGraph, GraphEdge, GraphNode } from './graph';

/** Every principal and every secret as a node. */
export function fullGraph(environments: readonly EnvironmentReport[]): AccessGraph {
  const parts = environments.map((environment, place) =>
    environmentGraph(environment, { id: String(place), title: environments.length > 1 ? `${environment.name}: ` : '' }),
  );
  return { nodes: parts.flatMap(({ nodes }) => nodes), edges: parts.flatMap(({ edges }) => edges), note: '' };
}

interface Prefix {
  readonly id: string;
  /** Before the names of groups. */
  readonly title: string;
}

function environmentGraph(environment: EnvironmentReport, prefix: Prefix): Omit<AccessGraph, 'note'> {
  const grid = secretsGrid(environment);
  const index = new GridIndex(grid);
  const nodes = new Map<string, GraphNode>();
  const names = new Names(environment);
  const add = ({ name: title, label, kind, account }: PageRow) => {
    const id = idOf(prefix, 'p', title);
    nodes.set(id, { id, label, title, kind, group: account === '' ? '' : `${prefix.title}account ${account}` });
  };
  grid.rows.forEach(add);
  for (const { name: title, label, application } of grid.columns) {
    const id = idOf(prefix, 's', title);
    nodes.set(id, { id, label, title, kind: 'secret', group: application && `${prefix.title}${application}` });
  }
  const edges = grid.cells.map((cell): GraphEdge => {
    const answers = index.answers(cell);
    return {
      from: idOf(prefix, 'p', grid.rows[cell[0]]?.name ?? ''),
      to: idOf(prefix, 's', grid.columns[cell[1]]?.name ?? ''),
      label: edgeLabel(answers),
      title: [...new Set(answers.map(answerWords))].join('; '),
      ...{ mark: markOf(answers), isStep: false },
    };
  });
  const byLabel = new Map([...nodes.values()].map(({ label, id }) => [label, id]));
  const steps = new Map<string, GraphEdge>();
  for (const step of environment.escalations) {
    const from = idOf(prefix, 'p', visibleText(step.principal, 300));
    if (!nodes.has(from)) add(names.row(step.principal, step.account));
    // A step that takes a principal of the graph leads there, and from there to what that reaches.
    const through = byLabel.get(visibleText(step.through, 120));
    const to = through ?? idOf(prefix, 's', visibleText(step.secret, 300));
    if (!nodes.has(to) || from === to) continue;
    const mark: Mark = step.change === 'gained' ? 'gained' : 'kept';
    const known = steps.get(`${from} ${to}`);
    if (known?.mark === 'gained') continue;
    steps.set(`${from} ${to}`, {
      ...{ from, to, mark, isStep: true, label: mark === 'gained' ? '+' : '' },
      title: `by one step: ${visibleText(stepText(step), 300)}`,
    });
  }
  return { nodes: [...nodes.values()], edges: [...edges, ...steps.values()] };
}

/** The letters that change; all that is kept has its words alone. */
function edgeLabel(answers: readonly PageAnswer[]): string {
  return lettersOf(answers)
    .filter(({ style }) => !style.startsWith('kept'))
    .map(({ text }) => text)
    .join(' ');
}

/** What matters most of several. */
function markOf(answers: readonly PageAnswer[]): Mark {
  return (['gained', 'lost', 'changed'] as const).find((mark) => answers.some((each) => each.mark === mark)) ?? 'kept';
}

function idOf(prefix: Prefix, kind: 'p' | 's', name: string): string {
  return `${prefix.id} ${kind} ${name}`;
}
