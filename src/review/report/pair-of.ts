import { showHoles } from '../../iam';
import type { Target } from '../access/access';
import type { Capability } from '../access/capability';
import type { Subject } from '../access/subject';
import type { Pair } from './report';

/** Who and what an access is about, in the words of a report. */
export function pairOf(subject: Subject, target: Target, capability: Capability): Pair {
  const { principal, label, account } = subject;
  return {
    principal: showHoles('arn' in principal ? principal.arn : label),
    ...(account === undefined ? {} : { account: showHoles(account) }),
    secret: showHoles(target.name),
    region: showHoles(target.region),
    capability,
  };
}
