import type { GraphEdge } from '../../../../src/review/page/graph/graph';
import { graphSvg } from '../../../../src/review/page/graph/svg';

function marks(label: string, mark: GraphEdge['mark']): readonly string[] {
  const node = { label: 'a', title: 'a', group: '' };
  const nodes = [
    { ...node, id: '1', kind: 'role' },
    { ...node, id: '2', kind: 'secret' },
  ] as const;
  const svg = graphSvg({ nodes, edges: [{ from: '1', to: '2', label, title: '', mark, isStep: false }], note: '' });
  return [...svg.matchAll(/<text class="(mark[^"]*)"/g)].map(([, found = '']) => found);
}

test('what is lost is struck; what is lost in some Regions alone is not', () => {
  expect(marks('−R', 'lost')).toEqual(['mark gone']);
  expect(marks('R−', 'lost')).toEqual(['mark']);
  expect(marks('+R', 'gained')).toEqual(['mark']);
});
