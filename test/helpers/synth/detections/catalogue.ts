import type { Detection, DetectionNotes } from '../../../../src/constructs/detection/detection';
import { eventPattern } from '../../../../src/constructs/detection/event-pattern';
import type { TrailDetection } from '../../../../src/constructs/detection/trail-detection';
import { requirementTexts } from '../../../../src/model/controls/requirements/requirement';
import { CARRIERS } from '../../../../src/model/detections/carrier';
import { SEVERITIES, type Severity } from '../../../../src/model/detections/severity';
import { tables } from '../../../constructs/detection/tables/all';
import { trailDetections } from '../../../constructs/detection/trail-catalogue/tables/all';
import { SCOPE } from './table';

type Each = DetectionNotes & (Detection | TrailDetection);

const INTRODUCTION = `# Catalogue of detections

Made by \`npm run catalogue\` from the detections themselves, with made-up accounts, endpoints and buckets. Each reports one thing that happens with secrets, keys, identities or evidence, and says what to do then.

Most are event patterns: they see what AWS records and hands to EventBridge, one event at a time. What needs a count, a history or two events at once is a query over the trail, whose numbers below are the defaults or made up for this page. Roles that are exempt are left out by the ARN of the role, in every account; events of users, AWS services and the root user are never left out.`;

const REGIONS = 3;
const EVENTS = 200_000;
const KEY = 1;
const MILLION_EVENTS = 1;
const COSTS = `What it takes, by the number of accounts, with ${REGIONS} Regions and ${EVENTS.toLocaleString('en')} forwarded events of each account in a month, most of which are reads of secrets. List prices: $${KEY} for the key, $${MILLION_EVENTS} for a million events that are sent to another account.`;

/** The page `docs/detections-catalogue.md`. */
export function catalogue(): string {
  const patterns = tables.map(({ detection }) => detection);
  const detections = [...patterns, ...trailDetections];
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
      costs(patterns.length),
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

function summary(severity: Severity, detections: readonly Each[]): readonly string[] {
  return [severity, String(of(severity, detections).length), SEVERITIES[severity]];
}

function of(severity: Severity, detections: readonly Each[]): readonly Each[] {
  return detections.filter((each) => each.severity === severity).sort((a, b) => (a.id < b.id ? -1 : 1));
}

function section(severity: Severity, all: readonly Each[]): readonly string[] {
  const detections = of(severity, all);
  const rows = detections.map(({ id, intent }) => [`[${id}](#${id})`, intent]);
  return [
    `## ${severity[0]?.toUpperCase()}${severity.slice(1)}`,
    table(['detection', 'what happens'], rows),
    ...detections.map(entry),
  ];
}

function entry(detection: Each): string {
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
    'pattern' in detection ? pattern(detection) : looked(detection),
  ]
    .filter((part) => part !== '')
    .join('\n\n');
}

function pattern(detection: Detection): string {
  return details('Pattern', 'json', JSON.stringify(eventPattern(detection, SCOPE), null, 2));
}

function looked({ carrier, every, lookBackHours }: TrailDetection): string {
  if (carrier === 'trail-watch') return `Looked for every ${every}.`;
  return `Asked every ${every}, with the ${lookBackHours} hours before the last question.`;
}

function details(summary: string, language: string, text: string): string {
  return `<details><summary>${summary}</summary>\n\n\`\`\`${language}\n${text}\n\`\`\`\n\n</details>`;
}

function list(title: string, items: readonly string[], none: string): string {
  return items.length === 0 ? none : [`${title}:`, '', ...items.map((item) => `- ${item}.`)].join('\n');
}

function table(titles: readonly string[], rows: readonly (readonly string[])[]): string {
  return [titles, titles.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}
