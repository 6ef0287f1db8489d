import { Classification } from '../../src/model/classification';

const rotationDays = { min: 1, max: 999 };

test.each([
  [Classification.highRisk, 'high-risk', { min: 15, max: 30 }, 30],
  [Classification.standard, 'standard', { min: 60, max: 90 }, 14],
  [Classification.of({ name: 'own-1', rotationDays, recoveryWindowDays: 7 }), 'own-1', rotationDays, 7],
])('a class carries its bounds', (classification, name, days, window) => {
  expect(classification.name).toBe(name);
  expect(classification.rotationDays).toEqual(days);
  expect(classification.recoveryWindowDays).toBe(window);
});

test.each(['', 'High-Risk', 'high risk', 'x'.repeat(65), undefined as never])(
  'throws for the class name %p',
  (name) => {
    expect(() => Classification.of({ name, rotationDays, recoveryWindowDays: 7 })).toThrow(
      new Error(`\`name\` of a classification must be 1 to 64 characters of a-z 0-9 -, got '${name}'`),
    );
  },
);

test.each([
  { min: 0, max: 30 },
  { min: 31, max: 30 },
  { min: 1, max: 1000 },
  { min: 1.5, max: 30 },
  { min: 1 } as never,
  undefined as never,
])('throws for the rotation bounds %j', (bounds) => {
  expect(() => Classification.of({ name: 'own', rotationDays: bounds, recoveryWindowDays: 7 })).toThrow(
    new Error(
      `\`rotationDays\` of classification 'own' must be whole days with 1 <= min <= max <= 999, got ${JSON.stringify(bounds)}`,
    ),
  );
});

test.each([0, 6, 31, 7.5, Number.NaN, '7' as never, undefined as never])(
  'throws for a recovery window of %p',
  (days) => {
    expect(() => Classification.of({ name: 'own', rotationDays, recoveryWindowDays: days })).toThrow(
      new Error(
        `\`recoveryWindowDays\` of classification 'own' must be 7 to 30, got ${days}: a secret deleted without a window cannot be restored`,
      ),
    );
  },
);
