import { readFileSync } from 'node:fs';
import { ReadError } from '../../user-file/read-error';
import type { PlanJson } from './plan-json';

/**
 * Reads the JSON of a plan. It holds secret values in clear: nothing of it is ever part of an error.
 *
 * @param file a path, or 0 for standard input
 * @throws ReadError when it is no plan, or of a format version other than 1.x
 */
export function readPlanFile(file: string | 0): PlanJson {
  const name = file === 0 ? 'standard input' : file;
  let plan: PlanJson;
  try {
    plan = JSON.parse(readFileSync(file, 'utf8'));
  } catch (error) {
    const what = error instanceof SyntaxError ? 'is not JSON' : 'cannot be read';
    throw new ReadError(
      `'${name}' must be a plan as JSON, but it ${what}: make it with terraform show -json <plan file>`,
    );
  }
  requireVersion(plan, name);
  return plan;
}

/** @throws ReadError for what is no plan or of another format version */
export function requireVersion(plan: PlanJson | null, name: string): void {
  const version = plan?.format_version;
  const isRead = typeof version === 'string' && /^1\.\d+$/.test(version);
  if (isRead && plan?.configuration !== undefined) return;
  const told = typeof version === 'string' ? `format version ${version.slice(0, 20)}` : 'no format_version';
  const got = isRead ? 'no configuration' : told;
  throw new ReadError(
    `'${name}' must be a plan of format version 1.x, but has ${got}: make it with terraform show -json <plan file>`,
  );
}
