import type { GateResult } from '../../live/gate/gate-result';
import { table } from '../output/table';

/** The result for a person. */
export function renderGate({ passed, secrets }: GateResult): string {
  if (secrets.length === 0) return 'No secret asks for a proof: nothing was compared.';
  const rows = secrets.map(({ secret, twin, version, reasons }) => [
    reasons.length === 0 ? 'ok' : 'REFUSED',
    secret,
    twin,
    version,
  ]);
  const reasons = secrets.flatMap((finding) => finding.reasons);
  return [
    table(['result', 'secret', 'proven by', 'function version'], rows),
    ...(reasons.length > 0 ? [reasons.map((reason) => `  ${reason}`).join('\n')] : []),
    passed ? 'Every rotation was proven.' : 'A rotation was not proven: do not deploy.',
  ].join('\n\n');
}
