import { Detections } from '../../../src/constructs/detection/catalogue/detections';
import { eventPattern } from '../../../src/constructs/detection/event-pattern';
import { leaves } from '../../helpers/synth/detections/mutations';
import { rowsOf, SCOPE } from '../../helpers/synth/detections/table';
import { matchesPattern } from '../../helpers/synth/people/event-matcher';
import { tables } from './tables/all';

test('every detection of the catalogue has a table, in the order of their ids', () => {
  expect(tables.map(({ detection }) => detection.id).sort()).toEqual(
    Object.keys(Detections).map((name) => name.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)),
  );
  expect(tables.length).toBeGreaterThanOrEqual(45);
});

describe.each(tables)('$detection.id', (table) => {
  const { fires, misses } = rowsOf(table);
  const pattern = eventPattern(table.detection, SCOPE);

  test('rings for each event of its table, of which there are three or more', () => {
    expect(fires.length).toBeGreaterThanOrEqual(3);
    expect(fires.filter((event) => !matchesPattern(pattern, event))).toEqual([]);
  });

  test.each(misses)('stays silent when $what', ({ event }) => {
    expect(matchesPattern(pattern, event)).toBe(false);
  });

  test('has a near miss for each field that it looks at', () => {
    const missed = misses.map(({ path }) => path.replace('.0', ''));
    const unmissed = leaves(pattern).filter((leaf) => !missed.some((path) => `${leaf}.`.startsWith(`${path}.`)));
    expect(unmissed).toEqual([]);
  });
});
