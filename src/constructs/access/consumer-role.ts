import { IamInstanceProfile } from '@cdktf/provider-aws/lib/iam-instance-profile';
import { IamRole } from '@cdktf/provider-aws/lib/iam-role';
import { Token } from 'cdktf';
import { Construct } from 'constructs';
import type { Arn } from '../../model/arn';
import { isText } from '../../model/is-text';
import type { PolicyStatement } from '../../model/policy/statement';
import { roleArn, roleNameOf, rolePathOf } from '../../model/role-arn';
import { AwsAccount } from '../accounts/aws-account';
import { claimName } from '../synthesis/claim-name';
import { recordSource } from '../synthesis/record-source';
import { refuse, validated } from '../synthesis/validation';
import type { IConsumer } from './i-consumer';
import { ImportedRole, type ImportedRoleProps } from './imported-role';
import { InlinePolicy } from './inline-policy';
import type { RoleAccess } from './role-policy';
import type { RoleTrust } from './role-trust';

// The policies of AWS itself have `aws` in place of an account.
const BOUNDARY = /^arn:(aws|aws-us-gov|aws-cn):iam::(aws|\d{12}):policy\/[\w+=,.@/-]+$/;

/** A role of a workload. */
export interface ConsumerRoleProps {
  /**
   * 1 to 64 characters of `A-Z a-z 0-9 _ + = , . @ -`, after an optional path (`teams/orders/api`). Policies in other
   * accounts name it: renaming loses access.
   */
  readonly name: string;
  /** Who can assume the role. */
  readonly trust: RoleTrust;
  /** @default - `Reads the secrets that were granted to it` */
  readonly description?: string;
  /**
   * ARN of a managed policy, or a reference to it, that bounds what the role can ever do.
   *
   * @default - no boundary
   * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/access_policies_boundaries.html
   */
  readonly permissionsBoundary?: string;
  /**
   * Longest session, in seconds: 3,600 to 43,200.
   *
   * @default 3600
   */
  readonly maxSessionSeconds?: number;
}

/**
 * A role in a workload's account, whose policy names exactly the secrets that it was granted, by
 * `secret.grants.read(role)` and its kind.
 *
 * @example
 * const api = new ConsumerRole(stack, 'Api', { name: 'orders-api', trust: RoleTrust.lambda() });
 * secret.grants.read(api);
 */
export class ConsumerRole extends Construct implements IConsumer {
  /**
   * A role that exists already. See {@link ImportedRoleProps} for what is added to it.
   *
   * @throws when the ARN is not a role's, or a policy is to be attached to a role of another account
   *
   * @example
   * const api = ConsumerRole.fromRoleArn(stack, 'Api', { roleArn: 'arn:aws:iam::222222222222:role/orders-api' });
   * secret.grants.read(api);
   */
  static fromRoleArn(scope: Construct, id: string, props: ImportedRoleProps): IConsumer {
    return new ImportedRole(scope, id, props);
  }

  readonly roleArn: Arn;
  /** The instance profile of a role for EC2 instances, otherwise undefined. */
  readonly instanceProfile?: IamInstanceProfile;
  private readonly resource: IamRole;
  private readonly policy: InlinePolicy;

  /** @throws when the name, the boundary or the session length breaks its rule */
  constructor(scope: Construct, id: string, props: ConsumerRoleProps) {
    super(scope, id);
    recordSource(this);
    const account = AwsAccount.of(this);
    const { partition } = account.region;
    this.roleArn = validated(this, () => roleArn({ partition, account: account.accountId, name: props.name }));
    const name = roleNameOf(this.roleArn);
    claimName(this, { kind: 'role', property: 'name', name, account: account.accountId.value, anyCase: true });
    this.resource = this.createRole(account, props);
    this.policy = new InlinePolicy(this, 'Policy', { roleArn: this.roleArn, role: this.resource.name });
    if (props.trust.needsInstanceProfile) this.instanceProfile = this.createInstanceProfile();
  }

  addAccess(access: RoleAccess): void {
    this.policy.add(access);
  }

  /**
   * Denies calls in the role's policy, which needs a grant to be there.
   *
   * @param statements gives what is denied once every grant is known
   *
   * @example
   * consumer.deny(() => [PolicyStatement.deny({ sid: 'NoUsers', actions: ['iam:CreateUser'], resources: ['*'] })]);
   */
  deny(statements: () => readonly PolicyStatement[]): void {
    this.policy.deny(statements);
  }

  private createRole(account: AwsAccount, props: ConsumerRoleProps): IamRole {
    const { maxSessionSeconds = 3600, permissionsBoundary } = props;
    if (!Number.isInteger(maxSessionSeconds) || maxSessionSeconds < 3600 || maxSessionSeconds > 43_200) {
      refuse(this, `\`maxSessionSeconds\` must be 3600 to 43200, got ${maxSessionSeconds}`);
    }
    if (permissionsBoundary !== undefined) this.requireBoundary(permissionsBoundary);
    return new IamRole(this, 'Resource', {
      name: roleNameOf(this.roleArn),
      path: rolePathOf(this.roleArn),
      description: props.description ?? 'Reads the secrets that were granted to it',
      assumeRolePolicy: validated(this, () => props.trust.render(account.accountId, account.region.partition)),
      permissionsBoundary,
      maxSessionDuration: maxSessionSeconds,
    });
  }

  private requireBoundary(text: string): void {
    if (!Token.isUnresolved(text) && !isText(text, BOUNDARY)) {
      refuse(this, `\`permissionsBoundary\` must be the ARN of a managed policy, got '${text}'`);
    }
  }

  private createInstanceProfile(): IamInstanceProfile {
    return new IamInstanceProfile(this, 'InstanceProfile', {
      name: roleNameOf(this.roleArn),
      role: this.resource.name,
    });
  }
}
