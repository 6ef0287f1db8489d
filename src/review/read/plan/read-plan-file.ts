import { readFileSync } from 'node:fs';
import { boundedJson, unreadableText } from '../../user-file/bounded-json';
import { ReadError } from '../../user-file/read-error';
import { shapeFault } from '../../user-file/shape';
import type { PlanJson } from './plan-json';
import { PLAN_SHAPE } from './plan-shape';

/**
 * Reads the JSON of a plan. It holds secret values in clear: nothing of it is ever part of an error.
 *
 * @param file a path, or 0 for standard input
 * @throws ReadError when it is not a plan, or of a format version other than 1.x
 */
export function readPlanFile(file: string | 0): PlanJson {
  const name = file === 0 ? 'standard input' : file;
  let plan: PlanJson;
  try {
    plan = boundedJson(readFileSync(file, 'utf8')) as PlanJson;
  } catch (error) {
    throw new ReadError(
      `'${name}' must be a plan as JSON, but it ${unreadableText(error)}: make it with terraform show -json <plan file>`,
    );
  }
  requireVersion(plan, name);
  return plan;
}

/** @throws ReadError for what is not a plan or of another format version */
export function requireVersion(plan: PlanJson | null, name: string): void {
  const version = plan?.format_version;
  const isRead = typeof version === 'string' && /^1\.\d+$/.test(version);
  if (isRead && plan?.configuration !== undefined) {
    requireShape(plan, name);
    return;
  }
  const told = typeof version === 'string' ? `format version ${version.slice(0, 20)}` : 'no format_version';
  const got = isRead ? 'no configuration' : told;
  throw new ReadError(
    `'${name}' must be a plan of format version 1.x, but has ${got}: make it with terraform show -json <plan file>`,
  );
}

function requireShape(plan: PlanJson, name: string): void {
  const fault = shapeFault(plan, PLAN_SHAPE);
  if (fault === undefined) return;
  throw new ReadError(
    `'${name}' must be a plan as Terraform writes it, but ${fault}: make it with terraform show -json <plan file>`,
  );
}
