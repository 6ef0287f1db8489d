import { showHoles } from '../../iam';
import type { Json } from '../world/json';
import type { Access } from './access';
import { verdictText } from './verdict-text';

/**
 * An access for machines. Unknown parts of names and ARNs are shown as `<what is unknown>`.
 *
 * @example
 * const json = new AccessQueries(world).readers().map(accessJson);
 */
export function accessJson({ subject, capability, action, target, answer }: Access): Json {
  const { id, kind, label, account, environment } = subject;
  const text: Json = {
    subject: { id, kind, label, ...(account && { account }), ...(environment && { environment }) },
    capability,
    action,
    target: { ...target },
    verdict: answer.verdict,
    ...(answer.verdict !== 'allowed' && { detail: verdictText(answer) }),
    proof: answer.proof.map((step) => ({ ...step })),
  };
  return shown(text);
}

function shown(value: Json): Json {
  if (typeof value === 'string') return showHoles(value);
  if (Array.isArray(value)) return value.map(shown);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, shown(inner as Json)]));
}
