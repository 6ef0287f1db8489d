import {
  type Answer,
  type ContextValue,
  canReadSecret,
  evaluate,
  type KeyGrant,
  type Policy,
  type Tags,
} from '../../iam';
import type { AccessEvaluator } from '../access/access-evaluator';
import { mayHaveAccess } from '../access/may-have-access';
import { provenOrNot } from '../access/proven-or-not';
import type { Subject } from '../access/subject';
import type { WorldPrincipal } from '../world/world-principal';
import type { WorldSecret } from '../world/world-secret';

/** Something that an action is asked about. */
export interface Thing {
  readonly arn: string;
  readonly account: string;
  /** @default - none */
  readonly policy?: Policy;
  /** @default - they stay open */
  readonly tags?: Tags;
  /** @default - none */
  readonly grants?: readonly KeyGrant[];
}

/** What is otherwise after a step. */
export interface Step {
  readonly identity?: readonly Policy[];
  readonly secretPolicy?: Policy;
  readonly keyPolicy?: Policy;
  readonly keyGrants?: readonly KeyGrant[];
}

const DENIED: Answer = { verdict: 'denied', by: { kind: 'implicit', layer: 'identity' }, proof: [] };

/** Asks about single steps, and about reading as it would be after a step. Remembers answers that secrets share. */
export class Probe {
  private readonly known = new Map<string, Answer>();
  private readonly takers = new Map<string, Map<string, Answer | undefined>>();

  constructor(readonly evaluator: AccessEvaluator) {}

  /** May the subject do this to the thing? */
  may(subject: Subject, action: string, thing: Thing, context: Readonly<Record<string, ContextValue>> = {}): Answer {
    if (!this.isWorthAsking(subject, action, thing)) return DENIED;
    const id = JSON.stringify([subject.id, action, thing.arn, thing.policy?.name, context]);
    let answer = this.known.get(id);
    if (answer === undefined) {
      answer = this.ask(subject, action, thing, context);
      this.known.set(id, answer);
    }
    return answer;
  }

  /** Whether the trust policy lets the subject assume the role; nothing when it does not. Asked once for each pair. */
  takes(subject: Subject, { id, arn, account, tags, trust }: WorldPrincipal): Answer | undefined {
    const takers = this.takers.get(id) ?? new Map<string, Answer | undefined>();
    this.takers.set(id, takers);
    if (!takers.has(subject.id)) {
      const answer = trust && this.may(subject, 'sts:AssumeRole', { arn, account, tags, policy: trust });
      takers.set(subject.id, answer?.verdict === 'denied' ? undefined : answer);
    }
    return takers.get(subject.id);
  }

  /** A cheap first look: `false` only when the answer is no. */
  isWorthAsking(subject: Subject, action: string, thing: Thing): boolean {
    const principal = this.evaluator.index.principals.get(subject.id);
    return principal === undefined || mayHaveAccess(principal, action, thing);
  }

  /** Would the subject read the secret after the step? */
  readsAfter(subject: Subject, secret: WorldSecret, step: Step): Answer {
    const key = this.evaluator.index.keyOf(secret.encryptedBy);
    const changed =
      key.managedBy === 'aws'
        ? key
        : {
            ...key,
            policy: step.keyPolicy ?? key.policy,
            grants: [...(key.grants ?? []), ...(step.keyGrants ?? [])],
          };
    const policies = this.evaluator.policies(subject, secret);
    const reader = this.evaluator.reader(subject);
    return provenOrNot(() =>
      canReadSecret(
        reader,
        { arn: secret.arn, key: changed, tags: secret.tags },
        {
          ...policies,
          identity: step.identity ?? policies.identity,
          resource: step.secretPolicy ?? policies.resource,
        },
      ),
    );
  }

  private ask(subject: Subject, action: string, thing: Thing, context: Readonly<Record<string, ContextValue>>): Answer {
    const reader = this.evaluator.reader(subject);
    const request = {
      ...reader,
      action,
      resource: thing.arn,
      resourceAccount: thing.account,
      resourceTags: thing.tags,
      context: { ...reader.context, ...context },
    };
    return provenOrNot(() => evaluate(request, { ...this.evaluator.policies(subject, thing), grants: thing.grants }));
  }
}
