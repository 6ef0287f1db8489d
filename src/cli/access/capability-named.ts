import type { Capability } from '../../review';
import { CliError } from '../command/cli-error';
import { safeText } from '../output/safe-text';

const CAPABILITIES = ['read', 'write', 'administer'] as const;

/** @throws `CliError` with exit code 2 for anything else */
export function capabilityNamed(text: string): Exclude<Capability, 'administer-key'> {
  const found = CAPABILITIES.find((capability) => capability === text);
  if (found !== undefined) return found;
  throw new CliError(`'${safeText(text)}' must be one of ${CAPABILITIES.join(', ')}`, 2);
}
