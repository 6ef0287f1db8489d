import { ConfigConfigurationAggregator } from '@cdktf/provider-aws/lib/config-configuration-aggregator';
import { IamRole } from '@cdktf/provider-aws/lib/iam-role';
import { IamRolePolicy } from '@cdktf/provider-aws/lib/iam-role-policy';
import { Construct } from 'constructs';
import { request } from '../../../../model/policy/conditions';
import { PolicyDocument } from '../../../../model/policy/document';
import { Principal } from '../../../../model/policy/principal';
import { PolicyStatement } from '../../../../model/policy/statement';
import { lookAtOrganization } from '../../../access/config-boundary';
import { AwsAccount } from '../../../accounts/aws-account';
import { claimName } from '../../../synthesis/claim-name';
import { recordSource } from '../../../synthesis/record-source';
import { refuse } from '../../../synthesis/validation';

/** What shows the results of all accounts. */
export interface ConfigAggregatorProps {
  /** 1 to 40 letters, digits, `-` or `_`: the name of the aggregator, and the beginning of that of its role. */
  readonly name: string;
  /**
   * ARN of a managed policy, or a reference to it, that bounds the role.
   *
   * @default - no boundary
   */
  readonly permissionsBoundary?: string;
}

/**
 * Shows what AWS Config has recorded and judged in all accounts and Regions of the organization, in one place. The stack
 * is in the management account, or in the one that AWS Config is delegated to.
 *
 * @see https://docs.aws.amazon.com/config/latest/developerguide/aggregate-data.html
 *
 * @example
 * new ConfigAggregator(stack, 'Aggregator', { name: 'organization' });
 */
export class ConfigAggregator extends Construct {
  /** @throws when the name is malformed, or another role has it */
  constructor(
    scope: Construct,
    id: string,
    private readonly props: ConfigAggregatorProps,
  ) {
    super(scope, id);
    recordSource(this);
    const { name } = props;
    if (!/^[\w-]{1,40}$/.test(name)) refuse(this, `\`name\` must be 1 to 40 letters, digits, - or _, got '${name}'`);
    const { role, policy } = this.createRole();
    new ConfigConfigurationAggregator(this, 'Resource', {
      name,
      organizationAggregationSource: { allRegions: true, roleArn: role.arn },
      dependsOn: [policy],
    });
  }

  private createRole(): { readonly role: IamRole; readonly policy: IamRolePolicy } {
    const { permissionsBoundary } = this.props;
    const { accountId } = AwsAccount.of(this);
    const name = `${this.props.name}-aggregator`;
    claimName(this, { kind: 'role', property: 'name', name, account: accountId.value, anyCase: true });
    const role = new IamRole(this, 'Role', { name, permissionsBoundary, assumeRolePolicy: trust(accountId.value) });
    const policy = new IamRolePolicy(this, 'Policy', {
      name: 'organization',
      role: role.name,
      policy: new PolicyDocument([lookAtOrganization()]).minified(),
    });
    return { role, policy };
  }
}

function trust(account: string): string {
  const byConfig = PolicyStatement.allow({
    sid: 'AssumedByConfig',
    principals: [Principal.service('config.amazonaws.com')],
    actions: ['sts:AssumeRole'],
    conditions: [request('StringEquals', 'aws:SourceAccount', [account])],
  });
  return new PolicyDocument([byConfig]).minified();
}
