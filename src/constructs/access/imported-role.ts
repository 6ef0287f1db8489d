import { Construct } from 'constructs';
import type { Arn } from '../../model/arn';
import { parseRoleArn, roleNameOf } from '../../model/role-arn';
import { AwsAccount } from '../accounts/aws-account';
import { refuse, validated } from '../synthesis/validation';
import type { IConsumer } from './i-consumer';
import { InlinePolicy } from './inline-policy';
import type { RoleAccess } from './role-policy';

/** A role that exists already. */
export interface ImportedRoleProps {
  /** Full ARN of the role. */
  readonly roleArn: string;
  /**
   * Whether grants are also written into an inline policy of the role, named `secrets`. The role must then be in the
   * account of the stack. Otherwise its owner must allow the same calls.
   *
   * @default false
   */
  readonly attachPolicy?: boolean;
}

/** A role made elsewhere: grants always reach the secret and its key, and its own policy only on request. */
export class ImportedRole extends Construct implements IConsumer {
  readonly roleArn: Arn;
  private readonly policy?: InlinePolicy;

  /** @throws when the ARN is not a role's, or a policy is to be attached to a role of another account */
  constructor(scope: Construct, id: string, props: ImportedRoleProps) {
    super(scope, id);
    this.roleArn = validated(this, () => parseRoleArn(props.roleArn));
    if (props.attachPolicy) this.policy = this.createPolicy();
  }

  addAccess(access: RoleAccess): void {
    this.policy?.add(access);
  }

  private createPolicy(): InlinePolicy {
    const { accountId } = AwsAccount.of(this);
    if (this.roleArn.account !== accountId.value) {
      refuse(
        this,
        `\`attachPolicy\` must be false for a role of another account, got ${this.roleArn} in a stack of account ${accountId}: import the role in a stack of its own account`,
      );
    }
    return new InlinePolicy(this, 'Policy', { roleArn: this.roleArn, role: roleNameOf(this.roleArn) });
  }
}
