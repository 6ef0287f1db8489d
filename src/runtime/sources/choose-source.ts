import { RuntimeError } from '../answers/runtime-error';
import { agentSecrets } from './agent';
import { extensionParameters, extensionSecrets } from './extension';
import { sdkParameters } from './sdk-parameters';
import { sdkSecrets } from './sdk-secrets';
import type { Source } from './source';

/** Where values come from. */
export type From = 'sdk' | 'extension' | 'agent' | Source;

/** The source of secrets in a Region. */
export function secretSource(from: From, region: string | undefined): Source {
  if (typeof from === 'object') return from;
  const sdk = sdkSecrets(region);
  if (from === 'sdk') return sdk;
  return from === 'agent' ? agentSecrets() : extensionSecrets(sdk);
}

/** The source of parameters in a Region. @throws RuntimeError for the agent, which has none */
export function parameterSource(from: From, region: string | undefined): Source {
  if (typeof from === 'object') return from;
  if (from === 'agent') {
    throw new RuntimeError('`from` agent serves secrets alone: read parameters by a runtime with `from` sdk');
  }
  const sdk = sdkParameters(region);
  return from === 'sdk' ? sdk : extensionParameters(sdk);
}
