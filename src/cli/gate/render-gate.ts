import type { GateResult } from '../../live/gate/gate-result';
import { paragraph } from '../output/paragraph';
import { paint, type Screen } from '../output/screen';
import { type Cell, table } from '../output/table';

/** The result for a person. */
export function renderGate({ passed, secrets }: GateResult, screen: Screen): string {
  if (secrets.length === 0) return 'No secret asks for a proof: nothing was compared.';
  const rows = secrets.map(({ secret, twin, version, reasons }): readonly Cell[] => [
    reasons.length === 0 ? { text: 'ok', tone: 'good' } : { text: 'REFUSED', tone: 'bad' },
    secret,
    twin,
    version,
  ]);
  const reasons = secrets.flatMap((finding) => finding.reasons);
  return [
    table(['result', 'secret', 'proven by', 'function version'], rows, screen),
    ...(reasons.length > 0 ? [reasons.map((reason) => paragraph(reason, '  ', screen)).join('\n')] : []),
    passed
      ? paint('Every rotation was proven.', 'good', screen)
      : paint('A rotation was not proven: do not deploy.', 'bad', screen),
  ].join('\n\n');
}
