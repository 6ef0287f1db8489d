import type { Detection } from '../../../../src/constructs/detection/detection';
import { eventPattern } from '../../../../src/constructs/detection/event-pattern';
import { requirementTexts } from '../../../../src/model/controls/requirements/requirement';
import { CARRIERS } from '../../../../src/model/detections/carrier';
import { SEVERITIES, type Severity } from '../../../../src/model/detections/severity';
import { tables } from '../../../constructs/detection/tables/all';
import { SCOPE } from './table';

const INTRODUCTION = `# Catalogue of detections

Made by \`npm run catalogue\` from the detections themselves, with made-up accounts, endpoints and buckets. Each reports one thing that happens with secrets, keys, identities or evidence, and says what to do then.

A detection is an event pattern. It sees what AWS records and hands to EventBridge, one event at a time: what needs a count, a history or two events at once is not here. Roles that are exempt are left out by the ARN of the role, in every account; events of users, AWS services and the root user are never left out.`;

const REGIONS = 3;
const EVENTS = 200_000;
const KEY = 1;
const MILLION_EVENTS = 1;
const COSTS = `What it takes, by the number of accounts, with ${REGIONS} Regions and ${EVENTS.toLocaleString('en')} forwarded events of each account in a month, most of which are reads of secrets. List prices: $${KEY} for the key, $${MILLION_EVENTS} for a million events that are sent to another account.`;

/** The page `docs/detections-catalogue.md`. */
export function catalogue(): string {
  const detections = tables.map(({ detection }) => detection);
  const severities = Object.keys(SEVERITIES) as Severity[];
  return [
    INTRODUCTION,
    table(
      ['severity', 'detections', 'what is expected'],
      severities.map((severity) => summary(severity, detections)),
    ),
    table(
      ['carrier', 'how late'],
      Object.values(CARRIERS).map(({ name, delay }) => [name, delay]),
    ),
    COSTS,
    table(
      ['accounts', 'rules', 'forwarding rules', 'roles', 'topics', 'keys', 'events', 'a month'],
      costs(detections.length),
    ),
    ...severities.flatMap((severity) => section(severity, detections)),
  ]
    .join('\n\n')
    .concat('\n');
}

/** Rules, and events of AWS services in the account itself, cost nothing; events that are sent to another account do. */
function costs(detections: number): readonly (readonly string[])[] {
  return [5, 40, 300].map((accounts) => {
    const events = accounts * EVENTS;
    const price = KEY + (events / 1_000_000) * MILLION_EVENTS;
    const counted = [accounts, detections, accounts * REGIONS, accounts, 4, 1];
    return [...counted.map(String), `${events / 1_000_000} million`, `$${price.toFixed(2)}`];
  });
}

function summary(severity: Severity, detections: readonly Detection[]): readonly string[] {
  return [severity, String(of(severity, detections).length), SEVERITIES[severity]];
}

function of(severity: Severity, detections: readonly Detection[]): readonly Detection[] {
  return detections.filter((each) => each.severity === severity).sort((a, b) => (a.id < b.id ? -1 : 1));
}

function section(severity: Severity, all: readonly Detection[]): readonly string[] {
  const detections = of(severity, all);
  const rows = detections.map(({ id, intent }) => [`[${id}](#${id})`, intent]);
  return [
    `## ${severity[0]?.toUpperCase()}${severity.slice(1)}`,
    table(['detection', 'what happens'], rows),
    ...detections.map(entry),
  ];
}

function entry(detection: Detection): string {
  const { id, intent, page, control, techniques, carrier, runbook, falseAlarms, blindSpots } = detection;
  const exempts = Object.entries(detection.exempts).map(([role, why]) => `${role} — ${why}`);
  const evidence = requirementTexts(control.frameworks, 'edition');
  return [
    `### ${id}`,
    `${intent}. ([AWS](${page}); control [${control.id}](controls.md); ATT&CK ${techniques.map((each) => each.id).join(', ')}; carried by ${CARRIERS[carrier].name})`,
    ['What to do:', '', ...runbook.map((step, index) => `${index + 1}. ${step}.`)].join('\n'),
    list('Left out', exempts, 'Left out: nobody.'),
    list('Known false alarms', falseAlarms, ''),
    list('Does not see', blindSpots, ''),
    evidence.length === 0 ? '' : `Gives evidence for ${evidence.join('; ')}.`,
    `<details><summary>Pattern</summary>\n\n\`\`\`json\n${JSON.stringify(eventPattern(detection, SCOPE), null, 2)}\n\`\`\`\n\n</details>`,
  ]
    .filter((part) => part !== '')
    .join('\n\n');
}

function list(title: string, items: readonly string[], none: string): string {
  return items.length === 0 ? none : [`${title}:`, '', ...items.map((item) => `- ${item}.`)].join('\n');
}

function table(titles: readonly string[], rows: readonly (readonly string[])[]): string {
  return [titles, titles.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}
