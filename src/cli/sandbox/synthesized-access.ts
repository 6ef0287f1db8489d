import { type Access, AccessQueries, readSynthStacks } from '../../review';
import type { Stack } from '../stacks/stack';

/** A declared role that can read a secret in a Region. */
export interface Reader {
  readonly roleArn: string;
  readonly account: string;
  readonly secret: string;
  readonly region: string;
}

/** Who can read what in the synthesized stacks, as AWS would decide, with the conditions. */
export function synthesizedAccess(stacks: readonly Stack[]): readonly Access[] {
  return new AccessQueries(readSynthStacks(stacks)).readers();
}

/** The roles of the stacks that can read, always or under conditions: those of other accounts, the consumers, first. */
export function readersOf(accesses: readonly Access[]): readonly Reader[] {
  const foreign = accesses.filter(({ subject, target }) => subject.account !== target.account);
  const own = accesses.filter(({ subject, target }) => subject.account === target.account);
  return [...foreign, ...own].flatMap(({ subject: { kind, principal, account = '' }, target, answer }) =>
    kind === 'declared' && principal.type === 'role' && answer.verdict !== 'not-proven'
      ? [{ roleArn: principal.arn, account, secret: target.name, region: target.region }]
      : [],
  );
}
