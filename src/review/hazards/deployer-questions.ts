import { type AccessPolicies, type Answer, evaluate, parsePolicy } from '../../iam';
import { Questioner } from '../access/answer-question';
import { declaredSubject, type Subject } from '../access/subject';
import { WorldIndex } from '../access/world-lookup';
import type { World } from '../world/world';
import type { WorldKey } from '../world/world-key';
import type { WorldSecret } from '../world/world-secret';

/** Its own policies are seldom in a stack. What they allow is its administrators' choice; what else denies is not. */
const ALLOWS_ALL = parsePolicy('policies of the deployment role', {
  Version: '2012-10-17',
  Statement: [{ Effect: 'Allow', Action: '*', Resource: '*' }],
});

// Terraform signs its calls and sends them over TLS.
const CONTEXT = { 'aws:SecureTransport': true };

/** Answers what deployment roles may do in a world. */
export class DeployerQuestions {
  private readonly questioner: Questioner;

  public constructor(private readonly world: World) {
    this.questioner = new Questioner(new WorldIndex(world), { context: CONTEXT });
  }

  /**
   * May the role do this to the secret or key? A role that no stack declares is taken to be allowed everything by its
   * own policies.
   */
  public ask(role: string, action: string, target: WorldSecret | WorldKey): Answer {
    const subject = this.subject(role);
    const policies: AccessPolicies = this.questioner.policies(subject, target);
    return evaluate(
      { ...this.questioner.reader(subject), action, resource: target.arn, resourceTags: target.tags },
      { ...policies, ...(subject.kind === 'delegated' && { identity: [ALLOWS_ALL] }) },
    );
  }

  private subject(arn: string): Subject {
    const declared = this.world.principals.find((principal) => principal.arn === arn);
    if (declared !== undefined) return declaredSubject(declared);
    const account = arn.split(':')[4];
    return { id: arn, kind: 'delegated', label: arn, ...(account && { account }), principal: { type: 'role', arn } };
  }
}
