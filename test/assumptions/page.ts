import type { Assumption } from './assumption';

const HEAD = `# Assumptions

What this code believes about AWS and Terraform's AWS provider, row by row: made from \`test/assumptions/register\` by
\`npm run assumptions\`. *Confirmed* was seen on a real account; *by the page* is what AWS writes; *unproven* is an
inference, and says what happens if it is wrong.
`;

/** The text of `docs/assumptions.md`. */
export const page = (rows: readonly Assumption[]): string => [HEAD, ...rows.map(section)].join('\n');

const section = ({ id, behaviour, usedBy, sources, embedded, heldBy, state, risk, fallback }: Assumption): string =>
  [
    `## ${id}\n`,
    `${behaviour}\n`,
    `- State: **${state}**${risk === undefined ? '' : `; if wrong, ${risk} could be lost`}`,
    ...(fallback === undefined ? [] : [`- If it is wrong: ${fallback}`]),
    `- Source: ${sources.map((source) => `<${source}>`).join(', ')}`,
    `- The embedded AWS: ${embedded}`,
    `- Relied on by ${paths(usedBy)}; held by ${paths(heldBy)}\n`,
  ].join('\n');

const paths = (files: readonly string[]): string => files.map((file) => `\`${file}\``).join(', ');
