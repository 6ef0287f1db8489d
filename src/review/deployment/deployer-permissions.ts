import { type AccessPolicies, type AccessRequest, type Answer, allowAll, evaluate } from '../../iam';
import { AccessEvaluator } from '../access/access-evaluator';
import { provenOrNot } from '../access/proven-or-not';
import { declaredSubject, type Subject } from '../access/subject';
import { WorldIndex } from '../access/world-lookup';
import type { World } from '../world/world';
import type { WorldSecret } from '../world/world-secret';

/** Its own policies are seldom in a stack. What they allow is its administrators' choice; what else denies is not. */
const ALLOWS_ALL = allowAll('policies of the deployment role');

// Terraform signs its calls and sends them over TLS.
const CONTEXT = { 'aws:SecureTransport': true };

/** What a deployment role is asked about. */
type Asked = Pick<WorldSecret, 'arn' | 'account' | 'policy' | 'tags'>;

type Call = Pick<AccessRequest, 'context' | 'others'>;

/** Answers what deployment roles may do in a world. */
export class DeployerPermissions {
  private readonly evaluator: AccessEvaluator;

  constructor(private readonly world: World) {
    this.evaluator = new AccessEvaluator(new WorldIndex(world), { context: CONTEXT });
  }

  /**
   * May the role do this to the secret or key? A role that no stack declares is taken to be allowed everything by its
   * own policies.
   *
   * @param call what is known of the request besides
   */
  ask(role: string, action: string, target: Asked, { context, others }: Call = {}): Answer {
    const subject = this.subject(role);
    const policies: AccessPolicies = this.evaluator.policies(subject, target);
    const reader = this.evaluator.reader(subject);
    const request = {
      ...reader,
      action,
      resource: target.arn,
      resourceAccount: target.account,
      resourceTags: target.tags,
      context: { ...reader.context, ...context },
      others,
    };
    return provenOrNot(() =>
      evaluate(request, { ...policies, ...(subject.kind === 'delegated' && { identity: [ALLOWS_ALL] }) }),
    );
  }

  private subject(arn: string): Subject {
    const declared = this.world.principals.find((principal) => principal.arn === arn);
    if (declared !== undefined) return declaredSubject(declared);
    const account = arn.split(':')[4];
    return { id: arn, kind: 'delegated', label: arn, ...(account && { account }), principal: { type: 'role', arn } };
  }
}
