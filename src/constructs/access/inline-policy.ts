import { IamRolePolicy } from '@cdktf/provider-aws/lib/iam-role-policy';
import { Construct } from 'constructs';
import type { Arn } from '../../model/arn';
import type { PolicyStatement } from '../../model/policy/statement';
import { policyText } from '../synthesis/policy-text';
import { validated } from '../synthesis/validation';
import { type RoleAccess, RolePolicy } from './role-policy';

/** Name of the inline policy that grants are written into. */
const POLICY_NAME = 'secrets';

/** The role that a policy belongs to. */
export interface InlinePolicyProps {
  readonly roleArn: Arn;
  /** The role's name, or a reference to it so that the role is made first. */
  readonly role: string;
}

/** The inline policy of a role. A role that was granted nothing has none. */
export class InlinePolicy extends Construct {
  private readonly policy: RolePolicy;

  constructor(
    scope: Construct,
    id: string,
    private readonly props: InlinePolicyProps,
  ) {
    super(scope, id);
    this.policy = new RolePolicy(props.roleArn);
  }

  /** @param statements gives what is denied once every grant is known, in a policy that something was added to */
  deny(statements: () => readonly PolicyStatement[]): void {
    this.policy.deny(statements);
  }

  add(access: RoleAccess): void {
    this.policy.add(access);
    if (this.node.tryFindChild('Resource') === undefined) this.createPolicy();
  }

  private createPolicy(): IamRolePolicy {
    return new IamRolePolicy(this, 'Resource', {
      name: POLICY_NAME,
      role: this.props.role,
      policy: policyText(() => validated(this, () => this.policy.render())),
    });
  }
}
