import { pageData } from '../../../../src/review/page/model/page-data';
import { proofsOf } from '../../../../src/review/page/view/proof';
import type { AccessEntry } from '../../../../src/review/report/report';
import { emptyEnvironment } from '../../../helpers/review/review-report';

const PROOF = [
  { layer: 'resource', policy: 'p', statement: 0, sid: 'Read', effect: 'Allow', outcome: 'applies', why: 'named' },
] as const;

function entry(role: string, secret: string, rest: Partial<AccessEntry> = {}): AccessEntry {
  const principal = `arn:aws:iam::111111111111:role/${role}`;
  return {
    ...{ principal, account: '111111111111', secret, region: 'eu-central-1', capability: 'read' },
    state: { verdict: 'allowed', proof: PROOF },
    ...rest,
  };
}

test('equal statements and proofs stand once, and cells name them by number', () => {
  const access = [entry('a', 'prod/orders/x'), entry('b', 'prod/orders/x'), entry('b', 'prod/orders/y')];
  const data = pageData([emptyEnvironment({ access })]);
  expect(data.policies).toEqual([{ layer: 'policy of the secret or key', policy: 'p' }]);
  expect(data.effects).toEqual([{ effect: 'allows', why: 'named' }]);
  expect(data.statements).toEqual([[0, 0, 1, 'Read']]);
  expect(data.sides).toEqual([[-1], [0]]);
  expect(data.environments[0]?.secrets.cells).toEqual([
    [0, 0, [0, 0, 1]],
    [1, 0, [0, 0, 1]],
    [1, 1, [0, 0, 1]],
  ]);
});

test('a proof has the side of the principal and that of the secret, which many proofs share', () => {
  const of = (role: string, secret: string) => {
    const identity = { ...PROOF[0], layer: 'identity', policy: role } as const;
    const resource = { ...PROOF[0], policy: secret };
    return { state: { verdict: 'allowed', proof: [resource, identity, { ...resource, sid: 'Key' }] } as const };
  };
  const access = ['x', 'y'].flatMap((secret) => ['a', 'b'].map((role) => entry(role, secret, of(role, secret))));
  const data = pageData([emptyEnvironment({ access })]);
  const { cells = [] } = data.environments[0]?.secrets ?? {};
  expect(cells).toHaveLength(4);
  expect(data.sides).toHaveLength(4);
  expect(cells.map(([, , answer]) => answer && proofsOf(data, answer)[0]?.steps.map(({ policy }) => policy))).toEqual([
    ['x', 'a', 'x'],
    ['y', 'a', 'y'],
    ['x', 'b', 'x'],
    ['y', 'b', 'y'],
  ]);
});

test('names are short where they mean one thing, and secrets belong to the application of their name', () => {
  const other = entry('a', 'prod/orders/x', { principal: 'arn:aws:iam::222222222222:role/a', account: '222222222222' });
  const { rows, columns } = pageData([
    emptyEnvironment({
      access: [entry('a', 'prod/orders/x'), other, entry('b', 'plain')],
      shortNames: [
        { name: 'arn:aws:iam::111111111111:role/b', short: 'role/b' },
        { name: 'prod/orders/x', short: 'orders/x' },
      ],
    }),
  ]).environments[0]?.secrets ?? { rows: [], columns: [] };
  expect(rows.map(({ label }) => label)).toEqual([
    'arn:aws:iam::111111111111:role/a',
    'role/b',
    'arn:aws:iam::222222222222:role/a',
  ]);
  expect(columns).toEqual([
    { name: 'plain', label: 'plain', application: '' },
    { name: 'prod/orders/x', label: 'orders/x', application: 'orders' },
  ]);
});

test('what is the same in several Regions is one answer, with a proof for each where they differ', () => {
  const there = { region: 'eu-west-1' };
  const elsewhere = { state: { verdict: 'allowed', proof: [{ ...PROOF[0], policy: 'q' }] } } as const;
  const cells = (...access: readonly AccessEntry[]) =>
    pageData([emptyEnvironment({ access })]).environments[0]?.secrets.cells;
  expect(cells(entry('a', 's'), entry('a', 's', there))).toEqual([[0, 0, [0, 0, 1]]]);
  expect(cells(entry('a', 's'), entry('a', 's', { ...there, ...elsewhere }))).toEqual([[0, 0, [0, 0, 1, 0, 2]]]);
});

test('lost access has a cell with what denies it now, and keys have a matrix of their own', () => {
  const lost = { verdict: 'denied', detail: 'by statement 1 of p', proof: PROOF } as const;
  const pair = entry('a', 'alias/k', { capability: 'administer-key' });
  const data = pageData([
    emptyEnvironment({
      access: [entry('b', 's')],
      shortNames: [{ name: 'arn:aws:iam::111111111111:role/b', short: 'role/b' }],
      changes: [{ ...pair, change: 'lost', before: pair.state, after: lost }],
    }),
  ]);
  const { secrets, keys } = data.environments[0] ?? {};
  expect(secrets?.rows.map(({ label }) => label)).toEqual(['role/b']);
  expect(keys?.answers).toEqual([
    {
      ...{ letter: 'K', mark: 'lost', regions: ['eu-central-1'] },
      ...{ before: { verdict: 'allowed' }, after: { verdict: 'denied', detail: 'by statement 1 of p' } },
    },
  ]);
});
