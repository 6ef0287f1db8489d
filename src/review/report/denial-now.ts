import type { Answer } from '../../iam';
import type { Access } from '../access/access';
import type { AccessQueries } from '../access/access-queries';
import { NO_ACCESS } from '../access/difference';

/** What denies somebody who is in no list of accesses; nothing is said where the principal or the target is not there. */
export function denialNow(
  answer: Answer,
  { subject, target, capability }: Pick<Access, 'subject' | 'target' | 'capability'>,
  queries: AccessQueries | undefined,
): Answer {
  if (answer !== NO_ACCESS || queries === undefined || capability === 'administer-key') return answer;
  const { world } = queries;
  const secret = world.secrets.find(({ id }) => id === target.id);
  const isThere = subject.kind === 'delegated' || world.principals.some(({ id }) => id === subject.id);
  if (secret === undefined || !isThere) return answer;
  const now = queries.explain(subject, capability, secret).answer;
  return now.verdict === 'denied' ? now : answer;
}
