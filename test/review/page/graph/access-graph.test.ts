import { accessGraph, MOST_EDGES, MOST_NODES } from '../../../../src/review/page/graph/access-graph';
import { graphMermaid } from '../../../../src/review/page/graph/mermaid';
import { graphSvg } from '../../../../src/review/page/graph/svg';
import type { AccessEntry, EnvironmentReport, EscalationEntry } from '../../../../src/review/report/report';
import { emptyEnvironment, fullEnvironment } from '../../../helpers/review/review-report';

function entry(account: string, role: string, secret: string): AccessEntry {
  const principal = `arn:aws:iam::${account}:role/${role}`;
  return {
    ...{ principal, account, secret, region: 'eu-central-1', capability: 'read' },
    state: { verdict: 'allowed', proof: [] },
  };
}

const SHORT = [
  { name: 'arn:aws:iam::111111111111:role/api', short: 'role/api' },
  { name: 'prod/orders/database', short: 'orders/database' },
];

function manyReaders(accounts: number, roles: number): EnvironmentReport {
  const access = Array.from({ length: accounts * roles }, (_, place) => {
    const account = String(100000000000 + (place % accounts));
    return entry(account, `r${place}`, `prod/app${place % 9}/s${place % 50}`);
  });
  return emptyEnvironment({ access });
}

test('principals and secrets are nodes, and steps lead to who is taken', () => {
  const step: EscalationEntry = {
    ...{ principal: 'account 222222222222', account: '222222222222', secret: 'prod/orders/database' },
    ...{ regions: ['eu-central-1'], hop: 'assume-reader', action: 'sts:AssumeRole', through: 'role/api' },
    ...{ change: 'unchanged', expected: false, state: { verdict: 'allowed', proof: [] } },
  };
  const access = [entry('111111111111', 'api', 'prod/orders/database')];
  const { nodes, edges } = accessGraph([emptyEnvironment({ access, escalations: [step], shortNames: SHORT })]);
  expect(nodes.map(({ label, kind, group }) => [label, kind, group])).toEqual([
    ['role/api', 'role', 'account 111111111111'],
    ['orders/database', 'secret', 'orders'],
    ['account 222222222222', 'account', 'account 222222222222'],
  ]);
  expect(edges.map(({ title, isStep }) => [title, isStep])).toEqual([
    ['can read', false],
    ['by one step: taking role/api', true],
  ]);
});

test('beyond what can be read, accounts and applications are nodes, with the number of readers', () => {
  const { nodes, edges, note } = accessGraph([manyReaders(4, 50)]);
  expect(nodes.map(({ kind }) => kind)).toEqual([...Array(4).fill('account'), ...Array(9).fill('application')]);
  expect(edges[0]).toMatchObject({ label: '', title: '6 readers' });
  expect(note).toBe(
    'Too much for single principals and secrets: accounts and applications, with numbers of readers where they change',
  );
});

test('also of those no more are shown than can be read, and the note says how many are not', () => {
  const { nodes, edges, note } = accessGraph([manyReaders(300, 3)]);
  expect(nodes.length).toBeLessThanOrEqual(MOST_NODES);
  expect(edges.length).toBeLessThanOrEqual(MOST_EDGES);
  expect(note).toMatch(/\. \d+ of 900 arrows are left out$/);
});

test('of several environments only those that change are drawn', () => {
  const still = emptyEnvironment({ name: 'dev', access: [entry('111111111111', 'api', 'dev/orders/database')] });
  const { nodes, note } = accessGraph([still, fullEnvironment('prod')]);
  expect(note).toBe('Only what changes: prod');
  expect(nodes.map(({ label }) => label)).not.toContain('orders/database');
});

test('SVG is one picture that has its style with it, in which the arrows of steps are dashed', () => {
  const svg = graphSvg(accessGraph([fullEnvironment()]));
  expect(svg).toMatch(/^<svg xmlns="http:\/\/www.w3.org\/2000\/svg" class="graph" role="img" width="\d+" height="\d+"/);
  expect(svg).toContain('.graph .step path { stroke-dasharray: 5 4; }');
  expect(svg).toContain('<g class="gained"><title>gains: read, if aws:SourceVpce = thing</title>');
});

test.each(['end', 'click a', '%%{init: {}}%%', 'a"b', '[x](y)', '</script>', 'a\u202Eb', '#quot;', 'a`b|c'])(
  'the name %j is only text in Mermaid and in SVG',
  (name) => {
    const plain = name.includes('/') ? 'some/thing' : 'thing';
    const shape = (text: string) => text.replace(/"[^"]*"/g, '""');
    const graph = (text: string) => accessGraph([fullEnvironment('prod', text)]);
    expect(shape(graphMermaid(graph(name)))).toBe(shape(graphMermaid(graph(plain))));
    expect(graphMermaid(graph(name))).not.toMatch(/%%|[`<\u202E]|\[x\]/);
    const tags = (text: string) => (text.match(/<[^>]*>/g) ?? []).map((tag) => tag.replace(/"[^"]*"/g, '""'));
    expect(tags(graphSvg(graph(name)))).toEqual(tags(graphSvg(graph(plain))));
  },
);
