import type { GuardrailHit, SynthesizedSet } from '../../review';
import { safeText } from '../safe-text';
import { table } from '../table';

/** The sets, their policies and targets, and who would be hit, for people. */
export function renderGuardrails(sets: readonly SynthesizedSet[], hits: readonly GuardrailHit[]): string {
  return [...sets.map(renderSet), renderHits(sets, hits)].join('\n\n');
}

function renderSet({ set, stack, stage, policies, targets }: SynthesizedSet): string {
  const rows = policies.map(({ name, type, characters, limit, guardrails }) => [
    safeText(name),
    type === 'SERVICE_CONTROL_POLICY' ? 'SCP' : 'RCP',
    `${characters} of ${limit}`,
    String(guardrails.length),
  ]);
  const places = targets.map(({ name, id, attached }) => [
    safeText(name),
    safeText(id),
    attached ? 'attached' : 'not attached',
  ]);
  return [
    `Set ${safeText(set)} (stack ${safeText(stack)}), stage ${stage}`,
    table(['policy', 'type', 'characters', 'guardrails'], rows),
    ...policies.map(({ name, guardrails }) => `  ${safeText(name)}: ${safeText(guardrails.join(', '))}`),
    table(['target', 'id', 'state'], places),
  ].join('\n');
}

function renderHits(sets: readonly SynthesizedSet[], hits: readonly GuardrailHit[]): string {
  const open = sets.filter(({ targets }) => targets.some(({ attached }) => !attached)).map(({ set }) => safeText(set));
  if (open.length === 0) return 'Every set is attached to all of its targets.';
  const title = `If ${open.join(', ')} were attached to all targets:`;
  if (hits.length === 0) return `${title} nobody would be hit.`;
  const rows = hits.map(({ verdict, statement, principal, action, resource }) =>
    [verdict, statement, principal, action, resource].map(safeText),
  );
  const reasons = [
    ...new Set(
      hits
        .filter(({ because }) => because !== '')
        .map(({ verdict, statement, because }) => `  ${statement}: ${verdict.replace('-', ' ')} ${because}`),
    ),
  ];
  return [
    title,
    table(['verdict', 'statement', 'principal', 'action', 'resource'], rows),
    ...reasons.map(safeText),
  ].join('\n');
}
