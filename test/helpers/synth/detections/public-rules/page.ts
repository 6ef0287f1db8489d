import { elastic } from './elastic';
import { panther } from './panther';
import type { PublicRules } from './public-rules';
import { sigma } from './sigma';
import { stratus } from './stratus';

export const PUBLIC_RULES: readonly PublicRules[] = [elastic, panther, sigma, stratus];

/** The page `docs/detections-public-rules.md`. */
export function publicRulesPage(): string {
  return [
    `# Public rules and these detections

Made by \`npm run catalogue\`. What others publish about Secrets Manager, KMS, Parameter Store, credentials and the tampering of evidence, by their ids, and which [detection](detections-catalogue.md) reports the same, or why none does. Rules about other things, such as networks and machines, are left out.`,
    ...PUBLIC_RULES.map(section),
  ]
    .join('\n\n')
    .concat('\n');
}

function section({ title, page, date, rules }: PublicRules): string {
  const rows = Object.entries(rules).map(
    ([id, by]) => `| \`${id}\` | ${typeof by === 'string' ? `none: ${by}` : linked(by)} |`,
  );
  return [`## ${title}`, '', `[Read](${page}) on ${date}.`, '', '| rule | detection |', '| --- | --- |', ...rows].join(
    '\n',
  );
}

function linked(ids: readonly string[]): string {
  return ids.map((id) => `[${id}](detections-catalogue.md#${id})`).join(', ');
}
