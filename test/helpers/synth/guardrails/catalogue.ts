import type { Guardrail, GuardrailScope } from '../../../../src';
import { POLICY_LIMITS } from '../../../../src/constructs/guardrails/policy-limits';
import { packStatements } from '../../../../src/constructs/synthesis/pack-statements';
import { requirementTexts } from '../../../../src/model/controls/requirements/requirement';
import { guardrailSets } from '../../../../stacks/organization/guardrail-sets';
import { optional } from '../../../../stacks/organization/guardrails';
import { organization } from '../../../../stacks/organization/organization';
import { roles } from '../../../../stacks/organization/roles';

const SCOPE: GuardrailScope = { partition: organization.partition, organizationId: organization.id, roles };

const TYPES = ['SERVICE_CONTROL_POLICY', 'RESOURCE_CONTROL_POLICY'] as const;

const INTRODUCTION = `# Catalogue of guardrails

Made by \`npm run catalogue\` from the guardrails themselves, with the options of the [reference organization](../stacks/organization/guardrails.ts). How to roll them out: [guardrails](guardrails.md).

Each denies; none allows. No service control policy binds the management account or service-linked roles, and no resource control policy binds the resources of the management account, AWS managed keys or \`kms:RetireGrant\`. Exemptions are names of roles in every account, never accounts.`;

/** The page \`docs/guardrails-catalogue.md\`. */
export function catalogue(): string {
  const all = reference();
  const services = all.filter(({ type }) => type === 'SERVICE_CONTROL_POLICY');
  const resources = all.filter(({ type }) => type === 'RESOURCE_CONTROL_POLICY');
  return [
    INTRODUCTION,
    policies(),
    '## Service control policies: what nobody in an account can do',
    index(services),
    ...services.map(entry),
    '## Resource control policies: who can reach what the accounts own',
    index(resources),
    ...resources.map(entry),
    '## Off by default: what the reference organization leaves out, and why',
    index(optional),
    ...optional.map(entry),
  ]
    .join('\n\n')
    .concat('\n');
}

/** Each guardrail once: of those that differ between environments, the last, which is prod's. */
function reference(): readonly Guardrail[] {
  const all = Object.values(guardrailSets).flatMap(({ guardrails }) => guardrails);
  return [...new Map(all.map((guardrail) => [guardrail.id, guardrail])).values()];
}

/** How many policies each set takes. */
function policies(): string {
  const rows = Object.entries(guardrailSets).map(([set, { guardrails }]) => {
    const [services, resources] = TYPES.map((type) => {
      const own = guardrails.filter((guardrail) => guardrail.type === type);
      const packable = own.map((guardrail) => ({ id: guardrail.id, statements: guardrail.statements(SCOPE) }));
      return packStatements(packable, POLICY_LIMITS[type].characters).length;
    });
    return `| ${set} | ${guardrails.length} | ${services} | ${resources} |`;
  });
  return ['| set | guardrails | SCPs | RCPs |', '| --- | --- | --- | --- |', ...rows].join('\n');
}

function index(guardrails: readonly Guardrail[]): string {
  const rows = guardrails.map(({ id, intent }) => `| [${id}](#${id}) | ${intent} |`);
  return ['| guardrail | intent |', '| --- | --- |', ...rows].join('\n');
}

function entry(guardrail: Guardrail): string {
  const { id, intent, cannotExpress, control, page } = guardrail;
  const exempts = Object.entries(guardrail.exempts).map(([role, why]) => `${role} — ${why}`);
  return [
    `### ${id}`,
    `${intent}. ([AWS](${page}); control [${control.id}](controls.md))`,
    guardrail.offByDefault === undefined ? '' : `Off by default: ${guardrail.offByDefault}.`,
    list('Not bound', exempts, 'Not bound: nobody.'),
    list('Cannot express', cannotExpress, 'Says the whole intent.'),
    frameworks(guardrail),
    `<details><summary>Statements</summary>\n\n\`\`\`json\n${statements(guardrail)}\n\`\`\`\n\n</details>`,
  ]
    .filter((part) => part !== '')
    .join('\n\n');
}

function list(title: string, items: readonly string[], none: string): string {
  return items.length === 0 ? none : [`${title}:`, '', ...items.map((item) => `- ${item}`)].join('\n');
}

function frameworks({ control }: Guardrail): string {
  const named = requirementTexts(control.frameworks, 'edition');
  return named.length === 0 ? '' : `Gives evidence for ${named.join('; ')}.`;
}

function statements(guardrail: Guardrail): string {
  return JSON.stringify(guardrail.statements(SCOPE), null, 2);
}
