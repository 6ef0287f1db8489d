import type { Answer } from '../../iam';
import type { Access } from '../access/access';
import type { AccessQueries } from '../access/access-queries';
import { NO_ACCESS } from '../access/difference';
import type { WorldSecret } from '../world/world-secret';

/** Says what denies somebody who is in no list of accesses. */
export class DenialsNow {
  private readonly secrets: ReadonlyMap<string, WorldSecret>;
  private readonly principals: ReadonlySet<string>;

  constructor(private readonly queries: AccessQueries) {
    const { secrets, principals } = queries.world;
    this.secrets = new Map(secrets.map((secret) => [secret.id, secret]));
    this.principals = new Set(principals.map(({ id }) => id));
  }

  /** The answer with its denial; nothing is added where the principal or the target is not there. */
  explained(
    answer: Answer,
    { subject, target, capability }: Pick<Access, 'subject' | 'target' | 'capability'>,
  ): Answer {
    if (answer !== NO_ACCESS || capability === 'administer-key') return answer;
    const secret = this.secrets.get(target.id);
    const isThere = subject.kind === 'delegated' || this.principals.has(subject.id);
    if (secret === undefined || !isThere) return answer;
    const now = this.queries.explain(subject, capability, secret).answer;
    return now.verdict === 'denied' ? now : answer;
  }
}
