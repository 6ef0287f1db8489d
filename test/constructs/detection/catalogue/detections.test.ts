import { allControls } from '../../../../src/model/controls/controls';
import { attack } from '../../../../src/model/detections/attack';
import { tables } from '../tables/all';

const detections = tables.map(({ detection }) => detection);

test.each(detections)('$id says what to do, when it is wrong, and where that is documented', (detection) => {
  expect(detection.id).toMatch(/^[a-z]+(?:-[a-z]+)+$/);
  expect(detection.runbook.length).toBeGreaterThanOrEqual(2);
  expect(detection.falseAlarms).not.toHaveLength(0);
  expect(detection.page).toMatch(/^https:\/\/docs\.aws\.amazon\.com\/\S+\.html$/);
  const sentences = [detection.intent, ...detection.runbook, ...detection.falseAlarms, ...detection.blindSpots];
  expect(sentences.filter((text) => !/^(?:[A-Z0-9`]|secretsmanager-).*[^.\s]$/.test(text))).toEqual([]);
});

test('each implements a control of the library', () => {
  const controls = allControls();
  expect(detections.filter(({ control }) => !controls.includes(control)).map(({ id }) => id)).toEqual([]);
});

test('each technique of the list is looked for', () => {
  const looked = new Set(detections.flatMap(({ techniques }) => techniques));
  expect(Object.values(attack).filter((technique) => !looked.has(technique))).toEqual([]);
});

test('ids and intents are each of one detection', () => {
  expect(new Set(detections.map(({ id }) => id)).size).toBe(detections.length);
  expect(new Set(detections.map(({ intent }) => intent)).size).toBe(detections.length);
});
