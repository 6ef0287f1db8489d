import { randomUUID } from 'node:crypto';

const START = '{"rotationClaim":';

/** The value of a claim: unlike any other claim, with the time it was made, in milliseconds since 1970. */
export function makeClaim(now: number): string {
  return `${START}"${randomUUID()}","at":${now}}`;
}

/** Whether the value of a version is a claim and not a credential. */
export function isClaim(text: string): boolean {
  return text.startsWith(START);
}

/** When a claim was made. */
export function claimedAt(claim: string): number {
  const { at } = JSON.parse(claim) as { at?: unknown };
  return typeof at === 'number' ? at : 0;
}
