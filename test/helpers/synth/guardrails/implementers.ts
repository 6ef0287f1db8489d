import { tables as detections } from '../../../constructs/detection/tables/all';
import { trailDetections } from '../../../constructs/detection/trail-catalogue/tables/all';
import { tables } from '../../../constructs/guardrails/tables/all';
import { EVERY_RULE } from '../compliance/stacks';

/** The file `src/model/controls/implementers.ts`: the report of compliance knows no construct. */
export function implementersFile(): string {
  return `// Written by \`npm run catalogue\` from the catalogues of guardrails, detections and rules.

/** Ids of controls, by what implements them. */
type Implementers = Readonly<Record<string, string>>;

/** The control of each guardrail, by the id of the guardrail. */
export const GUARDRAIL_CONTROLS: Implementers = {
${entries(tables.map(({ guardrail }) => guardrail))}
};

/** The control of each detection, by the id of the detection. */
export const DETECTION_CONTROLS: Implementers = {
${entries([...detections.map(({ detection }) => detection), ...trailDetections])}
};

/** The control of each rule of AWS Config, by the id of the rule. */
export const CONFIG_RULE_CONTROLS: Implementers = {
${entries(EVERY_RULE)}
};
`;
}

function entries(of: readonly { readonly id: string; readonly control: { readonly id: string } }[]): string {
  const named = (id: string) => (/^[a-z]+$/.test(id) ? id : `'${id}'`);
  return of
    .map(({ id, control }) => `  ${named(id)}: '${control.id}',`)
    .sort()
    .join('\n');
}
