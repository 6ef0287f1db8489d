import { reasonOf } from '../../../src/review/report/cause-reason';

const LISTS = { changes: [], escalations: [], findings: [], hazards: [], notProven: [] };

test.each([
  ['unexpected', 'declare it in the file of --expect, or take the grant away'],
  // To declare it as well would not help: mustNotRead wins.
  ['forbidden', 'take the grant away, or narrow the entry that forbids it'],
  ['obtainable', 'declare it in mayObtain, or take the permission away'],
  ['unused', 'remove the entry, or correct the names in it'],
] as const)('access that is %s has the remedy that fits', (kind, remedy) => {
  const expectations = [{ kind, principal: 'role/app', secret: 'prod/db', message: 'can read' }];
  expect(reasonOf([{ of: 'expectations', index: 0 }], { ...LISTS, expectations })).toEqual({ why: 'can read', remedy });
});
