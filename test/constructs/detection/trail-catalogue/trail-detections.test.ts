import { TrailDetections } from '../../../../src/constructs/detection/trail-catalogue/trail-detections';
import { allControls } from '../../../../src/model/controls/controls';
import { Trails } from '../../../helpers/synth/detections/watched/trails';
import { trailDetections, trailTables } from './tables/all';

// The engine starts for each of them.
jest.setTimeout(60_000);

test('every detection that asks a trail has a table', () => {
  expect(trailDetections.map(({ id }) => id)).toEqual(
    Object.keys(TrailDetections).map((name) => name.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)),
  );
});

test.each(trailDetections)('$id says what to do, and when it is wrong', (detection) => {
  expect(detection.runbook.length).toBeGreaterThanOrEqual(2);
  expect(detection.falseAlarms).not.toHaveLength(0);
  expect(detection.blindSpots).not.toHaveLength(0);
  expect(detection.page).toMatch(/^https:\/\/docs\.aws\.amazon\.com\/\S+\.html$/);
  expect(allControls()).toContain(detection.control);
  const sentences = [detection.intent, ...detection.runbook, ...detection.falseAlarms, ...detection.blindSpots];
  expect(sentences.filter((text) => !/^[A-Z].*[^.\s]$/.test(text))).toEqual([]);
});

describe.each(trailTables)('$detection.id', ({ detection, fires, misses, mutations }) => {
  const all = [...fires.map(([events]) => events), ...misses.map(([, events]) => events)];
  let trails: Trails;

  beforeAll(async () => {
    trails = await Trails.load(all);
  });
  afterAll(() => trails.close());

  test('sees what is in each trail of its table, of which there are three or more', async () => {
    expect(fires.length).toBeGreaterThanOrEqual(3);
    for (const [index, [, seen]] of fires.entries()) {
      expect(await trails.seen(detection, index)).toEqual([expect.objectContaining(seen)]);
    }
  });

  test.each(misses.map(([what], index) => ({ what, index })))('stays silent when $what', async ({ index }) => {
    expect(await trails.seen(detection, fires.length + index)).toEqual([]);
  });

  test('leaves out the roles that are exempt, and no others', async () => {
    const [[, { principal = '' }] = [[], {}]] = fires;
    if (principal === '') return;
    const exempt = [principal.replace(/::\d{12}:/, '::*:')];
    expect(await trails.seen(detection, 0, { exempt })).toEqual([]);
    expect(await trails.seen(detection, 0, { exempt: [`${principal}x`] })).toHaveLength(1);
  });

  test('no part of its question can be weaker or go without a row that fails', async () => {
    const unnoticed: string[] = [];
    for (const [part, by] of mutations) {
      if (!(await isNoticed(part, by))) unnoticed.push(`${part} → ${by}`);
    }
    expect(unnoticed).toEqual([]);
  });

  async function isNoticed(part: string | RegExp, by: string): Promise<boolean> {
    const change = (sql: string) => {
      const changed = sql.replace(part, () => by);
      if (changed === sql) throw new Error(`${detection.id} has no part ${part}`);
      return changed;
    };
    for (const index of all.keys()) {
      const seen = await trails.seen(detection, index, { change });
      const expected = fires[index]?.[1];
      if (expected === undefined ? seen.length > 0 : !isOne(seen, expected)) return true;
    }
    return false;
  }
});

function isOne(seen: readonly object[], expected: object): boolean {
  const [only = {}, ...more] = seen;
  return more.length === 0 && Object.entries(expected).every(([key, value]) => only[key as never] === value);
}
