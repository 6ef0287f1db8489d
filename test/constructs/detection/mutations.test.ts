import { eventPattern } from '../../../src/constructs/detection/event-pattern';
import { mutants } from '../../helpers/synth/detections/mutations';
import { rowsOf, SCOPE } from '../../helpers/synth/detections/table';
import { matchesPattern } from '../../helpers/synth/people/event-matcher';
import { tables } from './tables/all';

test.each(tables)('no part of $detection.id can go or be weaker without a row that fails', (table) => {
  const { fires, misses } = rowsOf(table);
  const all = mutants(eventPattern(table.detection, SCOPE));
  const unnoticed = all.filter(
    ({ pattern }) =>
      fires.every((event) => matchesPattern(pattern, event)) &&
      misses.every(({ event }) => !matchesPattern(pattern, event)),
  );
  expect(all.length).toBeGreaterThan(1);
  expect(unnoticed.map(({ what }) => what)).toEqual([]);
});
