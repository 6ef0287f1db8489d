import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { allControls } from '../../../src/model/controls/controls';
import { CONFIG_RULE_CONTROLS, DETECTION_CONTROLS, GUARDRAIL_CONTROLS } from '../../../src/model/controls/implementers';
import { implementersFile } from '../../helpers/synth/guardrails/implementers';

test('the list is that of the catalogues: `npm run catalogue` writes it', () => {
  const file = join(__dirname, '../../../src/model/controls/implementers.ts');
  expect(readFileSync(file, 'utf8')).toBe(implementersFile());
});

test('each implements a control that there is', () => {
  const ids = allControls().map(({ id }) => id);
  const named = [GUARDRAIL_CONTROLS, DETECTION_CONTROLS, CONFIG_RULE_CONTROLS].flatMap((each) => Object.values(each));
  expect(named.length).toBeGreaterThan(90);
  expect(named.filter((id) => !ids.includes(id))).toEqual([]);
});
