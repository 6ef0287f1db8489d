import { type Expectations, reviewWorlds } from '../../../src/review';
import { LIST_PRICES } from '../../../src/review/cost/prices';
import { roleArn, worldOf } from '../../helpers/review/escalation-world';

const REWRITE = { Action: 'iam:UpdateAssumeRolePolicy', Resource: roleArn('reader') };
const quiet = worldOf([]);
const open = worldOf([REWRITE]);

function prod(worlds: Pick<Parameters<typeof reviewWorlds>[0], 'before' | 'after'>, expectations?: Expectations) {
  const { environments } = reviewWorlds(
    { ...worlds, changes: [] },
    {
      ...{ failOn: [], strict: false, suppressions: [], today: '2026-11-22', prices: LIST_PRICES, assumptions: {} },
      ...(expectations && { expectations }),
      locate: () => undefined,
    },
  );
  const [environment] = environments;
  if (environment === undefined) throw new Error('the world has an environment');
  return environment;
}

test('a step that a change opens is gained, and no gain of access', () => {
  const { escalations, changes, counts } = prod({ before: quiet, after: open });
  expect(changes).toEqual([]);
  expect(counts).toMatchObject({ gained: 0, escalations: 1, escalationsGained: 1 });
  expect(escalations).toMatchObject([
    {
      ...{ principal: roleArn('mallory'), secret: 'prod/orders/db', regions: ['eu-central-1'], hop: 'rewrite-trust' },
      ...{ action: 'iam:UpdateAssumeRolePolicy', through: 'role/reader', change: 'gained', expected: false },
      state: { verdict: 'allowed' },
    },
  ]);
});

test('a step that was there is not gained, and one that goes is not told', () => {
  expect(prod({ before: open, after: open }).counts).toMatchObject({ escalations: 1, escalationsGained: 0 });
  expect(prod({ before: open, after: quiet }).escalations).toEqual([]);
  expect(prod({ after: open }).counts).toMatchObject({ escalations: 1, escalationsGained: 0 });
});

test('steps that mayObtain declares are not counted', () => {
  const mayObtain = [{ principal: roleArn('mallory'), secret: 'prod/*' }];
  const all = [{ principal: '*', secret: '*' }];
  const { counts, escalations, expectations } = prod({ after: open }, { mayRead: all, mustNotRead: [], mayObtain });
  expect(escalations.map(({ expected }) => expected)).toEqual([true]);
  expect(counts).toMatchObject({ escalations: 0, escalationsGained: 0, brokenExpectations: 0 });
  expect(expectations).toEqual([]);
  const undeclared = prod({ after: open }, { mayRead: all, mustNotRead: [], mayObtain: [] });
  expect(undeclared.expectations.map(({ kind }) => kind)).toEqual(['obtainable']);
});
