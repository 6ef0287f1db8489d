import pino from 'pino';
import type { LogFields, RotationLog } from '../core/rotation';

const FIELDS = ['step', 'secretId', 'versionId', 'outcome', 'error', 'reason', 'milliseconds'] as const;

/**
 * Structured log lines with the named fields only: whatever else an object carries is left out,
 * so a credential or an SDK response that is passed by mistake cannot be printed.
 */
export function rotationLog(destination?: pino.DestinationStream): RotationLog {
  const options: pino.LoggerOptions = { base: null, messageKey: 'message', formatters: { log: onlyNamed } };
  return destination === undefined ? pino(options) : pino(options, destination);
}

function onlyNamed(fields: Record<string, unknown>): Record<string, unknown> {
  const given = fields as LogFields;
  return Object.fromEntries(FIELDS.flatMap((name) => (given[name] === undefined ? [] : [[name, given[name]]])));
}
