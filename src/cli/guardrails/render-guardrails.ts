import type { DeploymentRefusalJson, GuardrailHit, SynthesizedSet } from '../../review';
import { paragraph } from '../output/paragraph';
import { safeText } from '../output/safe-text';
import { paint, type Screen } from '../output/screen';
import { type Cell, table } from '../output/table';

/** What is shown. */
export interface FoundGuardrails {
  readonly sets: readonly SynthesizedSet[];
  readonly hits: readonly GuardrailHit[];
  /** Calls of Terraform that would be refused. */
  readonly deployment: readonly DeploymentRefusalJson[];
}

/** The sets, their policies and targets, and who would be hit, for people. */
export function renderGuardrails({ sets, hits, deployment }: FoundGuardrails, screen: Screen): string {
  return [
    ...sets.map((set) => renderSet(set, screen)),
    renderHits(sets, hits, screen),
    renderDeployment(deployment, screen),
  ].join('\n\n');
}

function renderDeployment(refused: readonly DeploymentRefusalJson[], screen: Screen): string {
  if (refused.length === 0) {
    return paragraph('Terraform may still create, read, change and destroy all that the stacks declare.', '', screen);
  }
  const rows = refused.map(({ stack, address, operation, action, because }) =>
    [stack, address, operation, action, because].map(safeText),
  );
  return `Refused to Terraform once every set is attached:\n${table(['stack', 'resource', 'to', 'action', 'why'], rows, screen)}`;
}

function renderSet({ set, stack, stage, policies, targets }: SynthesizedSet, screen: Screen): string {
  const rows = policies.map(({ name, type, characters, limit, guardrails }) => [
    safeText(name),
    type === 'SERVICE_CONTROL_POLICY' ? 'SCP' : 'RCP',
    `${characters} of ${limit}`,
    String(guardrails.length),
  ]);
  const places = targets.map(({ name, id, attached }): readonly Cell[] => [
    safeText(name),
    safeText(id),
    attached ? { text: 'attached', tone: 'good' } : { text: 'not attached', tone: 'open' },
  ]);
  return [
    paint(`Set ${safeText(set)} (stack ${safeText(stack)}), stage ${stage}`, 'strong', screen),
    table(['policy', 'type', 'characters', 'guardrails'], rows, screen),
    ...policies.map(({ name, guardrails }) => {
      return paragraph(`${safeText(name)}: ${safeText(guardrails.join(', '))}`, '  ', screen);
    }),
    table(['target', 'id', 'state'], places, screen),
  ].join('\n');
}

function renderHits(sets: readonly SynthesizedSet[], hits: readonly GuardrailHit[], screen: Screen): string {
  const open = sets.filter(({ targets }) => targets.some(({ attached }) => !attached)).map(({ set }) => safeText(set));
  if (open.length === 0) return 'Every set is attached to all of its targets.';
  const title = `If ${open.join(', ')} were attached to all targets:`;
  if (hits.length === 0) return paragraph(`${title} nobody would be hit.`, '', screen);
  const rows = hits.map(({ verdict, statement, principal, action, resource }): readonly Cell[] => [
    { text: verdict, tone: verdict === 'not-proven' ? 'open' : 'bad' },
    ...[statement, principal, action, resource].map(safeText),
  ]);
  const reasons = [
    ...new Set(
      hits
        .filter(({ because }) => because !== '')
        .map(({ verdict, statement, because }) => `${statement}: ${verdict.replace('-', ' ')} ${because}`),
    ),
  ];
  return [
    paragraph(title, '', screen),
    table(['verdict', 'statement', 'principal', 'action', 'resource'], rows, screen),
    ...reasons.map((reason) => paragraph(safeText(reason), '  ', screen)),
  ].join('\n');
}
