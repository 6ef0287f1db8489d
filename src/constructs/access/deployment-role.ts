import { IamPolicy } from '@cdktf/provider-aws/lib/iam-policy';
import { IamRole } from '@cdktf/provider-aws/lib/iam-role';
import { IamRolePolicyAttachment } from '@cdktf/provider-aws/lib/iam-role-policy-attachment';
import { Construct } from 'constructs';
import type { Arn } from '../../model/arn';
import { roleArn, roleNameOf, rolePathOf } from '../../model/role-arn';
import { AwsAccount } from '../accounts/aws-account';
import { packStatements } from '../synthesis/pack-statements';
import { recordSource } from '../synthesis/record-source';
import { terraformText } from '../synthesis/terraform-text';
import { refuse, validated } from '../synthesis/validation';
import { type DeploymentPolicyFile, deploymentStatements } from './deployment-statements';
import type { RoleTrust } from './role-trust';

/** AWS's limit for a managed policy, in characters. */
const MAX_CHARACTERS = 6144;
/** Managed policies of a role, as AWS sets it at first. */
const MAX_POLICIES = 10;

/** The role that Terraform assumes in an account. */
export interface DeploymentRoleProps {
  /**
   * 1 to 64 characters of `A-Z a-z 0-9 _ + = , . @ -`, after an optional path: what `deploymentRole` of the account's
   * stacks names.
   */
  readonly name: string;
  /** Who deploys: pipelines and people. */
  readonly trust: RoleTrust;
  /**
   * What the role may do: what `cdktf-aws-secrets deployment-policy` prints for it, kept in a JSON file beside the
   * stacks and imported. Only statements that allow, without wildcards in actions, each at most 6,000 characters.
   */
  readonly policy: DeploymentPolicyFile;
}

/**
 * The role that deploys an account's stacks, allowed the calls that Terraform makes for them and no more. Its policy is
 * written into managed policies of at most 6,144 characters each. It belongs in a stack of its own, which another
 * role deploys first.
 *
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_iam-quotas.html
 *
 * @example
 * new DeploymentRole(stack, 'Deploy', {
 *   name: 'deploy',
 *   trust: RoleTrust.assumedBy({ roleArns: ['arn:aws:iam::444444444444:role/ci'], organizationId: 'o-a1b2c3d4e5' }),
 *   policy, // what the command `deployment-policy` wrote
 * });
 */
export class DeploymentRole extends Construct {
  readonly roleArn: Arn;

  /** @throws when the name or a statement breaks its rule, or the policy needs more than 10 managed policies */
  constructor(scope: Construct, id: string, props: DeploymentRoleProps) {
    super(scope, id);
    recordSource(this);
    const account = AwsAccount.of(this);
    this.roleArn = validated(this, () =>
      roleArn({ partition: account.region.partition, account: account.accountId, name: props.name }),
    );
    const role = this.createRole(account, props);
    this.createPolicies(role, props);
  }

  private createRole(account: AwsAccount, { trust }: DeploymentRoleProps): IamRole {
    return new IamRole(this, 'Resource', {
      name: roleNameOf(this.roleArn),
      path: rolePathOf(this.roleArn),
      description: 'Deploys what is declared as code',
      assumeRolePolicy: validated(this, () => trust.render(account.accountId, account.region.partition)),
    });
  }

  private createPolicies(role: IamRole, { policy }: DeploymentRoleProps): void {
    const pieces = validated(this, () => deploymentStatements(policy));
    const packed = validated(this, () => packStatements(pieces, MAX_CHARACTERS));
    if (packed.length > MAX_POLICIES) {
      refuse(
        this,
        `\`policy\` must fit into ${MAX_POLICIES} managed policies, got ${packed.length}: divide the account's stacks between two roles`,
      );
    }
    for (const [index, { text }] of packed.entries()) {
      const { arn } = new IamPolicy(this, `Policy${index + 1}`, {
        name: `${roleNameOf(this.roleArn)}-${index + 1}`,
        path: rolePathOf(this.roleArn),
        description: 'What Terraform does with what is declared as code',
        policy: terraformText(text),
      });
      new IamRolePolicyAttachment(this, `Attachment${index + 1}`, { role: role.name, policyArn: arn });
    }
  }
}
