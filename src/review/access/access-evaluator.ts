import {
  type AccessPolicies,
  type Answer,
  canReadSecret,
  evaluate,
  type Organization,
  type SecretReader,
} from '../../iam';
import type { OrganizationData } from '../world/organization-data';
import type { WorldKey } from '../world/world-key';
import type { WorldSecret } from '../world/world-secret';
import type { Access } from './access';
import { ACTIONS, type Assumptions, type Capability } from './capability';
import { provenOrNot } from './proven-or-not';
import type { Subject } from './subject';
import { keyTarget, secretTarget } from './targets';
import type { WorldIndex } from './world-lookup';

const READ = 'secretsmanager:GetSecretValue';

/** Evaluates the access of one principal to one secret, key or parameter. */
export class AccessEvaluator {
  private readonly organization?: Organization;
  private readonly context: Assumptions['context'];
  private readonly contexts = new WeakMap<object, NonNullable<Assumptions['context']>>();

  constructor(
    readonly index: WorldIndex,
    { context }: Assumptions = {},
  ) {
    // The evaluator remembers what it made of a context that nobody can change.
    this.context = context && Object.freeze({ ...context });
    const { organization } = index.world;
    if (organization !== undefined) this.organization = organizationOf(organization);
  }

  /** May the subject do this to the secret? */
  secret(subject: Subject, capability: Exclude<Capability, 'administer-key'>, secret: WorldSecret): Access {
    const policies = this.policies(subject, secret);
    if (capability === 'read') {
      const key = this.index.keyOf(secret.encryptedBy);
      const target = { arn: secret.arn, key, tags: secret.tags };
      const answer = provenOrNot(() => canReadSecret(this.reader(subject), target, policies));
      return { subject, capability, action: READ, target: secretTarget(secret), answer };
    }
    const answers = ACTIONS[capability].map((action) => ({
      action,
      answer: this.ask(subject, action, secret, policies),
    }));
    return { subject, capability, target: secretTarget(secret), ...best(answers) };
  }

  /** May the subject administer the key? */
  key(subject: Subject, key: WorldKey): Access {
    const policies: AccessPolicies = { ...this.policies(subject, key), grants: key.grants };
    const answers = ACTIONS['administer-key'].map((action) => ({
      action,
      answer: this.ask(subject, action, key, policies),
    }));
    return { subject, capability: 'administer-key', target: keyTarget(key), ...best(answers) };
  }

  private ask(
    subject: Subject,
    action: string,
    { arn, tags }: Pick<WorldSecret, 'arn' | 'tags'>,
    policies: AccessPolicies,
  ): Answer {
    const { principal } = subject;
    const { organization } = this;
    const context = this.contextOf(subject);
    const request = { principal, organization, context, action, resource: arn, resourceTags: tags };
    return provenOrNot(() => evaluate(request, policies));
  }

  /** Who asks, and what is taken as given. */
  reader(subject: Subject): SecretReader {
    const { principal } = subject;
    const context = this.contextOf(subject);
    return { principal, ...(this.organization && { organization: this.organization }), ...(context && { context }) };
  }

  /** What is taken as given of one who asks; the same object for the same, which the evaluator remembers. */
  private contextOf({ context }: Subject): Assumptions['context'] {
    if (context === undefined) return this.context;
    let merged = this.contexts.get(context);
    if (merged === undefined) {
      merged = Object.freeze({ ...context, ...this.context });
      this.contexts.set(context, merged);
    }
    return merged;
  }

  /** Every policy between a subject and something with a policy of its own. */
  policies(subject: Subject, target: Pick<WorldSecret, 'account' | 'policy'>): AccessPolicies {
    const principal = this.index.principals.get(subject.id);
    return {
      identity: principal?.identity,
      boundary: principal?.boundary,
      resource: target.policy,
      serviceControl: this.index.serviceControl(subject.account),
      resourceControl: this.index.resourceControl(target.account),
    };
  }
}

const ORDER: Readonly<Record<Answer['verdict'], number>> = { allowed: 0, 'allowed-if': 1, 'not-proven': 2, denied: 3 };

/** The answer that gives most; of equals the first. */
export function best<T extends { readonly answer: Answer }>(answers: readonly T[]): T {
  return answers.reduce((first, next) => (ORDER[next.answer.verdict] < ORDER[first.answer.verdict] ? next : first));
}

/** What of the organization bears on requests. */
function organizationOf(data: OrganizationData): Organization {
  const { id = '', managementAccount = '', accounts } = data;
  const paths = Object.entries(accounts).flatMap(([account, { path }]) => (path ? [[account, path] as const] : []));
  return { id, managementAccount, accounts: Object.fromEntries(paths) };
}
