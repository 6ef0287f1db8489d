import { label, mermaid } from '../../../../../src/review/render/markdown/diagram/mermaid';
import type { AccessChange } from '../../../../../src/review/report/report';
import { emptyEnvironment, fullEnvironment } from '../../../../helpers/review/review-report';

const [change] = fullEnvironment().changes as [AccessChange];
const changeOf = (principal: string, secret: string, parts: Partial<AccessChange> = {}): AccessChange => ({
  ...{ ...change, principal, secret, account: `account of ${principal.split(' ')[0]}` },
  ...parts,
});
const draw = (...changes: readonly AccessChange[]) => mermaid([emptyEnvironment({ changes })]);

/** Each line that a diagram may have, so that Mermaid reads nothing else. */
const LABEL = '"(?:[\\p{L}\\p{N} ,./()-]|#\\d+;)+"';
const LINES = [
  /^flowchart LR$/,
  new RegExp(`^ {2}[ps]\\d+\\[${LABEL}\\]$`, 'u'),
  new RegExp(`^ {2}p\\d+ (?:==>|-\\.->|-->)\\|${LABEL}\\| s\\d+$`, 'u'),
];

function sizeOf(text: string): { readonly nodes: number; readonly edges: number } {
  const lines = text.split('\n');
  for (const line of lines) expect(LINES.filter((each) => each.test(line))).toHaveLength(1);
  const count = (pattern: RegExp) => lines.filter((line) => pattern.test(line)).length;
  return { nodes: count(/\]$/), edges: count(/\| s\d+$/) };
}

test('who gains is drawn thick, who loses dotted, and everything else plain', () => {
  const text = draw(
    changeOf('role/a', 'orders/db'),
    changeOf('role/b', 'orders/db', { change: 'lost', capability: 'write' }),
    changeOf('role/c', 'orders/db', { change: 'widened' }),
  );
  expect(text.split('\n')).toEqual([
    'flowchart LR',
    '  p0["role/a"]',
    '  p1["role/c"]',
    '  p2["role/b"]',
    '  s0["orders/db"]',
    '  p0 ==>|"gains read"| s0',
    '  p1 -->|"needs less for read"| s0',
    '  p2 -.->|"loses write"| s0',
  ]);
});

test('nothing is drawn where no access changes', () => {
  expect(draw()).toBe('');
});

test.each([
  [3, 4],
  [6, 6],
  [40, 3],
  [3, 40],
  [200, 200],
])('%i principals by %i secrets make at most 12 nodes and 20 edges', (principals, secrets) => {
  const changes = Array.from({ length: principals }, (_, a) =>
    Array.from({ length: secrets }, (__, b) => changeOf(`${a % 30} role/${a}`, `app${b % 17}/${b}`)),
  ).flat();
  const { nodes, edges } = sizeOf(draw(...changes));
  expect(nodes).toBeGreaterThan(1);
  expect(nodes).toBeLessThanOrEqual(12);
  expect(edges).toBeGreaterThan(0);
  expect(edges).toBeLessThanOrEqual(20);
});

test('secrets are folded into their applications first, and say how many they are', () => {
  const secrets = Array.from({ length: 30 }, (_, index) => `orders/${index}`);
  expect(draw(...secrets.map((secret) => changeOf('role/a', secret)))).toContain('  s0["orders (30)"]');
});

test.each([
  'end',
  'click',
  'click p0 href "https://evil.example"',
  '%%{init: {"theme": "dark"}}%%',
  '"quoted"',
  '"]; click p0 callback "',
  '[a](b){c}<d>|e|',
  '`code` and ```',
  'style:a#quot;',
  '1. a list',
  '- a list',
  '# heading; --> x',
  '<script>alert(1)</script>',
  'a\nb\u202Ec',
  '@{ shape: x }',
  'סוד',
])('a name such as %j stays a label', (hostile) => {
  const text = draw(changeOf(hostile, 'orders/db'), changeOf('role/a', hostile));
  expect(sizeOf(text)).toEqual({ nodes: 4, edges: 2 });
  expect(text).toContain(`["${label(hostile)}"]`);
});

test('names are told with their environment where several change', () => {
  const environments = ['dev', 'prod'].map((name) => emptyEnvironment({ name, changes: [changeOf('role/a', 'x')] }));
  expect(mermaid(environments)).toContain('p1["prod role/a"]');
});
