import type { EnvironmentReport } from '../../report/report';
import { secretsGrid } from '../model/environment-grid';
import type { PageGrid } from '../view/page-data';
import { fullGraph } from './full-graph';
import type { AccessGraph } from './graph';
import { summaryGraph } from './summary-graph';

/** Beyond these a graph is not read any more. */
export const MOST_NODES = 150;
export const MOST_EDGES = 400;

/**
 * The graph of who reaches what, as far as it can be read: of the environments that change, where some do and others do
 * not, else of all; where that is too much, with accounts and applications as nodes.
 *
 * @example
 * writeFileSync('access.svg', graphSvg(accessGraph(report.environments)));
 */
export function accessGraph(environments: readonly EnvironmentReport[]): AccessGraph {
  const changed = environments.filter(({ changes }) => changes.length > 0);
  const isPart = changed.length > 0 && changed.length < environments.length;
  const shown = isPart ? changed : environments;
  if (!mayFit(shown)) return bounded(summaryGraph(environments));
  const graph = fullGraph(shown);
  if (!fits(graph)) return bounded(summaryGraph(environments));
  return isPart ? { ...graph, note: `Only what changes: ${changed.map(({ name }) => name).join(', ')}` } : graph;
}

/** Whether a graph need be made to find out: steps and their nodes only add to the matrix. */
function mayFit(environments: readonly EnvironmentReport[]): boolean {
  const grids = environments.map(secretsGrid);
  const sum = (count: (grid: PageGrid) => number) => grids.reduce((total, grid) => total + count(grid), 0);
  return (
    sum(({ rows, columns }) => rows.length + columns.length) <= MOST_NODES &&
    sum(({ cells }) => cells.length) <= MOST_EDGES
  );
}

function fits({ nodes, edges }: AccessGraph): boolean {
  return nodes.length <= MOST_NODES && edges.length <= MOST_EDGES;
}

/** The edges that change first, and of the nodes those that have one of them. */
function bounded(graph: AccessGraph): AccessGraph {
  const sorted = [...graph.edges].sort((a, b) => Number(b.mark !== 'kept') - Number(a.mark !== 'kept'));
  const kept = new Set<string>();
  const edges = sorted.filter(({ from, to }, place) => {
    const more = [from, to].filter((id) => !kept.has(id)).length;
    if (place >= MOST_EDGES || kept.size + more > MOST_NODES) return false;
    kept.add(from).add(to);
    return true;
  });
  const left = graph.edges.length - edges.length;
  return {
    nodes: graph.nodes.filter(({ id }) => kept.has(id)),
    edges,
    note: left === 0 ? graph.note : `${graph.note}. ${left} of ${graph.edges.length} arrows are left out`,
  };
}
