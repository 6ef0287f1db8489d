import type { GateFinding, GateResult } from './gate-result';
import type { GatedSecret } from './gated-secret';
import { judgeTwin } from './judge-twin';
import type { TwinReader } from './twin-evidence';

/**
 * Judges every secret by its twin.
 *
 * @throws `LiveError` when AWS refuses to answer
 */
export async function runGate(gated: readonly GatedSecret[], readTwin: TwinReader): Promise<GateResult> {
  const secrets: GateFinding[] = [];
  // One after another: Lambda and Secrets Manager allow few such calls a second, and a stack has few twins.
  for (const one of gated) secrets.push({ ...one, reasons: judgeTwin(one, await readTwin(one.twin)) });
  return { passed: secrets.every(({ reasons }) => reasons.length === 0), secrets };
}
