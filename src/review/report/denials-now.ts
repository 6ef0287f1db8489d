import type { Answer } from '../../iam';
import type { Access } from '../access/access';
import type { AccessQueries } from '../access/access-queries';
import { NO_ACCESS } from '../access/difference';
import type { WorldSecret } from '../world/world-secret';

/** Says what denies somebody who is in no list of accesses. */
export class DenialsNow {
  private readonly secrets: ReadonlyMap<string, WorldSecret>;
  private readonly principals: ReadonlySet<string>;
  private readonly keys: ReadonlySet<string>;

  constructor(private readonly queries: AccessQueries) {
    const { secrets, principals, keys } = queries.world;
    this.keys = new Set(keys.map(({ id }) => id));
    this.secrets = new Map(secrets.map((secret) => [secret.id, secret]));
    this.principals = new Set(principals.map(({ id }) => id));
  }

  /** What is not there, so that nothing else has to deny; nothing where both are. */
  missing({ subject, target, capability }: Pick<Access, 'subject' | 'target' | 'capability'>): string | undefined {
    if (subject.kind === 'declared' && !this.principals.has(subject.id)) return 'the principal is not there';
    if (capability === 'administer-key') return this.keys.has(target.id) ? undefined : 'the key is not there';
    if (target.kind !== 'secret' || this.secrets.has(target.id)) return undefined;
    return `the secret is not in ${target.region}`;
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
