import { judgeMissing } from '../../../../src/model/detections/watched/judge-missing';
import { learningDays, memoryDays, type Remembered } from '../../../../src/model/detections/watched/judgement';

const now = new Date('2026-10-05T12:00:00Z');
const DAY = 86_400_000;
const ago = (milliseconds: number) => new Date(now.getTime() - milliseconds).toISOString();
const known = (subject: string, others: Partial<Remembered> = {}): Remembered => ({
  ...{ subject, first: ago(90 * DAY), last: ago(DAY), most: 1, open: true, expires: now.getTime() / 1000 + 60 },
  ...others,
});

test('what is not there any more has ended, and what was never told ends nothing', () => {
  const all = [known('gone'), known('there'), known('never', { open: false })];
  expect(judgeMissing({ kind: 'present' }, all, { present: new Set(['there']), now })).toEqual([
    { next: { ...known('gone'), open: false }, told: 'ended', forgotten: true },
  ]);
});

test.each<[string, Partial<Remembered>, string | undefined]>([
  ['begins after the days', { last: ago(90 * DAY + 1000) }, 'began'],
  ['does not begin at them', { last: ago(90 * DAY) }, undefined],
  ['does not begin twice', { last: ago(91 * DAY), open: true }, undefined],
  ['does not begin when it is forgotten', { last: ago(91 * DAY), expires: now.getTime() / 1000 }, undefined],
])('an absence %s', (_, others, told) => {
  const all = [known('secret', { open: false, ...others })];
  const verdicts = judgeMissing({ kind: 'absence', days: 90 }, all, { present: new Set(), now });
  expect(verdicts.map((verdict) => verdict.told)).toEqual(told === undefined ? [] : [told]);
});

test.each<[string, Partial<Remembered>, readonly string[]]>([
  ['begins after the days of its own', { most: 20, last: ago(20 * DAY + 1000) }, ['began']],
  ['does not begin at them', { most: 20, last: ago(20 * DAY) }, []],
  ['begins after those of all, if its own are more', { most: 100, last: ago(90 * DAY + 1000) }, ['began']],
])('an absence of one subject %s', (_, others, told) => {
  const judgement = { kind: 'absence', days: 90, perSubject: true } as const;
  const verdicts = judgeMissing(judgement, [known('secret', { open: false, ...others })], { present: new Set(), now });
  expect(verdicts.map((verdict) => verdict.told)).toEqual(told);
});

test('of other detections nothing is missing', () => {
  expect(judgeMissing({ kind: 'first', days: 90 }, [known('a')], { present: new Set(), now })).toEqual([]);
});

test('what needs a history learns for as long as it remembers', () => {
  expect([learningDays({ kind: 'first', days: 90 }), memoryDays({ kind: 'first', days: 90 })]).toEqual([90, 90]);
  expect([learningDays({ kind: 'absence', days: 45 }), memoryDays({ kind: 'absence', days: 45 })]).toEqual([45, 90]);
  expect([learningDays({ kind: 'each', quietHours: 1 }), memoryDays({ kind: 'each', quietHours: 1 })]).toEqual([0, 90]);
});
