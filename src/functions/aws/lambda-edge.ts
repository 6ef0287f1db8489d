import { setTimeout } from 'node:timers/promises';
import type { AwsEdge } from './call-aws';

/** The edge of a function that runs in Lambda. */
export const LAMBDA_EDGE: AwsEdge = {
  env: process.env,
  fetch: (...args) => fetch(...args),
  wait: (milliseconds) => setTimeout(milliseconds),
  now: () => new Date(),
};

/** Writes one line of the log, of named fields alone. */
export function logLine(line: Readonly<Record<string, string | number>>): void {
  process.stdout.write(`${JSON.stringify(line)}\n`);
}

/** @throws when a variable of the function is not set */
export function required(name: string): string {
  const value = process.env[name];
  if (value === undefined || value === '') throw new Error(`${name} must be set: the construct sets it`);
  return value;
}
