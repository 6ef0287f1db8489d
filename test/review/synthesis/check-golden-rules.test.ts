import { dirname, join } from 'node:path';
import { checkGoldenRules } from '../../../src/review/synthesis/check-golden-rules';
import { goodStack, project, READER, synthFiles } from '../../helpers/review/review-project';
import { referenceStacks } from '../../helpers/synth/reference-stacks';

function check(key: object, options: object = {}) {
  const warnings: string[] = [];
  const outdir = join(project(synthFiles('cdktf.out', goodStack([READER], { ...key }))), 'cdktf.out');
  checkGoldenRules(outdir, { warn: (message) => warnings.push(message), ...options });
  return warnings;
}

test('what is as the rules want it prints nothing', () => {
  expect(check({})).toEqual([]);
});

test('a warning is printed with its fingerprint and remedy', () => {
  expect(check({ deletion_window_in_days: 7 })).toEqual([
    expect.stringMatching(
      /^\[warning] key-deletion-window [0-9a-f]{16}: 'aws_kms_key.main' must have a deletion window of 14 to 30 days, but has 7: set deletion_window_in_days to 14 to 30, or leave it out for 30$/,
    ),
  ]);
});

test('an error stops the synthesis', () => {
  expect(() => check({ enable_key_rotation: false })).toThrow(
    /^Golden rules are broken:\n {2}\[error] key-rotation [0-9a-f]{16}: 'aws_kms_key.main' must have enable_key_rotation = true, but has not/,
  );
});

test('a suppressed error stops nothing, and an expired suppression does', () => {
  const fingerprint = /key-rotation ([0-9a-f]{16})/.exec(messageOf(() => check({ enable_key_rotation: false })))?.[1];
  const file = (expires: string) =>
    join(project({ 's.json': [{ fingerprint, reason: 'rotated by hand', owner: 'ops', expires }] }), 's.json');
  expect(check({ enable_key_rotation: false }, { suppressions: file('2999-12-31') })).toEqual([]);
  expect(messageOf(() => check({ enable_key_rotation: false }, { suppressions: file('2020-12-31') }))).toContain(
    `suppression-expired`,
  );
});

test('the environments of this repository break no rule at error level', () => {
  const warnings: string[] = [];
  expect(() =>
    checkGoldenRules(dirname(referenceStacks()), { warn: (text) => warnings.push(text), today: '2026-11-22' }),
  ).not.toThrow();
  expect(warnings.filter((text) => !/secret-rotation-by-class/.test(text))).toEqual([]);
});

function messageOf(run: () => unknown): string {
  try {
    run();
    return '';
  } catch (error) {
    return (error as Error).message;
  }
}
