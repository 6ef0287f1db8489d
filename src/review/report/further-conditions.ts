import type { AccessState } from './report';

/**
 * What people are told of the conditions of an answer: `aws:SourceVpce = vpce-1, also without TLS`. What every grant on
 * the secret demands is not in it; empty where there is nothing to say. Renderers ask here whether to mark an access as
 * one under further conditions.
 */
export function furtherConditions({ verdict, detail = '', further = detail, without = [] }: AccessState): string {
  if (verdict !== 'allowed' && verdict !== 'allowed-if') return '';
  const lacking = without.length === 0 ? [] : [`also without ${without.join(' and ')}`];
  return [...(further === '' ? [] : [further]), ...lacking].join(', ');
}
