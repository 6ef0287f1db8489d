import { accessGraph } from '../../../../src/review/page/graph/access-graph';
import { graphMermaid } from '../../../../src/review/page/graph/mermaid';
import { largeEnvironment } from '../../../helpers/review/large-environment';
import { fullEnvironment } from '../../../helpers/review/review-report';

const NODE = /^ {2,4}(n\d+)(?:\["[^"]*"\]|\(\["[^"]*"\]\)|\[\["[^"]*"\]\]|\{\{"[^"]*"\}\}|\[\("[^"]*"\)\])$/;
const ARROW = /^ {2}(n\d+) (?:-->|-\.->)(?:\|"[^"]*"\|)? (n\d+)$/;

/** Reads a flowchart line by line as its grammar has it; whatever it does not know is an error. */
function read(text: string) {
  const [first, ...lines] = text.trimEnd().split('\n');
  expect(first).toBe('flowchart LR');
  const nodes: string[] = [];
  const arrows: string[] = [];
  const styled: number[] = [];
  let isInGroup = false;
  for (const line of lines) {
    const [, node] = NODE.exec(line) ?? [];
    const [, from, to] = ARROW.exec(line) ?? [];
    const [, style] = /^ {2}linkStyle (\d+) stroke:#[0-9a-f]{6},stroke-width:2px$/.exec(line) ?? [];
    const isEdgeOfGroup = isInGroup ? line === '  end' : /^ {2}subgraph g\d+\["[^"]*"\]$/.test(line);
    if (node !== undefined) nodes.push(node);
    else if (from !== undefined && to !== undefined) arrows.push(from, to);
    else if (style !== undefined) styled.push(Number(style));
    else if (isEdgeOfGroup) isInGroup = !isInGroup;
    else throw new Error(`not of a flowchart: ${line}`);
  }
  expect(isInGroup).toBe(false);
  return { nodes, arrows, styled };
}

test.each([
  ['one', fullEnvironment()],
  ['many, as accounts and applications', largeEnvironment({ principals: 20, secrets: 60, changed: 3 })],
])(
  'a flowchart of %s declares each node once, before its arrows, and colours arrows that there are',
  (_, environment) => {
    const { nodes, arrows, styled } = read(graphMermaid(accessGraph([environment])));
    expect(new Set(nodes).size).toBe(nodes.length);
    expect(arrows.length).toBeGreaterThan(1);
    expect(arrows.filter((id) => !nodes.includes(id))).toEqual([]);
    expect(styled.length).toBeGreaterThan(0);
    expect(Math.max(...styled)).toBeLessThan(arrows.length / 2);
  },
);
