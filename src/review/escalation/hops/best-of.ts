import type { Answer } from '../../../iam';
import type { Subject } from '../../access/subject';
import type { Probe } from '../probe';

const ORDER: readonly Answer['verdict'][] = ['allowed', 'allowed-if', 'not-proven'];

/** What is asked about each of several things, of which one is enough. */
export interface OneOf {
  readonly action: string;
  readonly account: string;
  /** ARNs. */
  readonly resources: readonly string[];
}

/** The answer for the thing on which the subject may do most; nothing when it may on none. */
export function bestOf(probe: Probe, subject: Subject, { action, account, resources }: OneOf): Answer | undefined {
  const [best] = resources
    .map((arn) => probe.may(subject, action, { arn, account }))
    .filter(({ verdict }) => verdict !== 'denied')
    .sort((a, b) => ORDER.indexOf(a.verdict) - ORDER.indexOf(b.verdict));
  return best;
}
