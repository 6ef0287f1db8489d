import type { Control } from '../../../../src/model/controls/control';
import { allControls } from '../../../../src/model/controls/controls';
import { FRAMEWORKS } from '../../../../src/model/controls/requirements/framework';
import { requirementTexts } from '../../../../src/model/controls/requirements/requirement';
import { GOLDEN_RULES } from '../../../../src/review/rules/golden/golden-rules';
import { tables as detections } from '../../../constructs/detection/tables/all';
import { tables } from '../../../constructs/guardrails/tables/all';
import { alarms } from '../alarms';
import { EVERY_RULE } from '../compliance/stacks';

/** What sees to controls, under the heading of its column. */
const IMPLEMENTERS: Readonly<Record<string, readonly { readonly id: string; readonly control: Control }[]>> = {
  guardrails: tables.map(({ guardrail }) => guardrail),
  'golden rules': GOLDEN_RULES,
  alarms: alarms(),
  detections: detections.map(({ detection }) => detection),
  'rules of AWS Config': EVERY_RULE,
};

/** The page `docs/controls.md`. */
export function controlsPage(): string {
  return [
    `# Controls

Made by \`npm run catalogue\` from the controls themselves. A control says what must hold for secrets. [Guardrails](guardrails-catalogue.md) deny what breaks it, [golden rules](review.md) find it before it is deployed, alarms and [detections](detections-catalogue.md) report it afterwards, and [rules of AWS Config](compliance.md) look for what is there. Each of them implements one control.

Which requirement a control gives evidence for is this library's reading, for your compliance staff to review. It is evidence for a part of the requirement, never for the whole.`,
    table(['framework', 'how its numbers are read'], frameworks()),
    table(['control', 'what must hold', ...Object.keys(IMPLEMENTERS), 'evidence for'], allControls().map(row)),
  ]
    .join('\n\n')
    .concat('\n');
}

function frameworks(): string[][] {
  return Object.values(FRAMEWORKS).map(({ edition, reading }) => [edition, reading]);
}

function row(control: Control): string[] {
  const seenTo = Object.values(IMPLEMENTERS).map((implementers) =>
    implementers
      .filter((each) => each.control === control)
      .map(({ id }) => `\`${id}\``)
      .sort()
      .join(', '),
  );
  const evidence = requirementTexts(control.frameworks, 'short').join(' · ');
  return [`\`${control.id}\``, control.intent, ...seenTo, evidence];
}

function table(titles: readonly string[], rows: readonly string[][]): string {
  return [titles, titles.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}
