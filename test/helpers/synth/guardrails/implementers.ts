import { tables as detections } from '../../../constructs/detection/tables/all';
import { trailTables } from '../../../constructs/detection/trail-catalogue/tables/all';
import { tables } from '../../../constructs/guardrails/tables/all';

/** The file `src/model/controls/implementers.ts`: the report of compliance knows no construct. */
export function implementersFile(): string {
  return `// Written by \`npm run catalogue\` from the catalogues of guardrails and detections.

/** Ids of controls, by what implements them. */
type Implementers = Readonly<Record<string, string>>;

/** The control of each guardrail, by the id of the guardrail. */
export const GUARDRAIL_CONTROLS: Implementers = {
${entries(tables.map(({ guardrail }) => guardrail))}
};

/** The control of each detection, by the id of the detection. */
export const DETECTION_CONTROLS: Implementers = {
${entries([...detections, ...trailTables].map(({ detection }) => detection))}
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
