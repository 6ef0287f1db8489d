import { IamRole } from '@cdktf/provider-aws/lib/iam-role';
import { IamRolePolicy } from '@cdktf/provider-aws/lib/iam-role-policy';
import { Construct } from 'constructs';
import { request } from '../../model/policy/conditions';
import { PolicyDocument } from '../../model/policy/document';
import { Principal } from '../../model/policy/principal';
import { PolicyStatement } from '../../model/policy/statement';
import { AwsAccount } from '../accounts/aws-account';
import { claimName } from '../synthesis/claim-name';

/** What the role of a forwarder is called. */
export interface EventForwarderProps {
  readonly name: string;
  /** @default - no boundary */
  readonly permissionsBoundary?: string;
  /** ARN of the event bus that the events go to. @default - that of the stack's own Region */
  readonly busArn?: string;
}

/**
 * Lets rules of other Regions send their events to the event bus of the stack's own Region, or to that of another
 * account.
 *
 * @see https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-cross-region.html
 */
export class EventForwarder extends Construct {
  /** The bus, and the role with which events are sent to it. */
  readonly target: { readonly arn: string; readonly roleArn: string };

  constructor(scope: Construct, id: string, { name, permissionsBoundary, busArn }: EventForwarderProps) {
    super(scope, id);
    const { region, accountId } = AwsAccount.of(this);
    claimName(this, { kind: 'role', property: 'name', name, account: accountId.value, anyCase: true });
    const bus = busArn ?? `arn:${region.partition}:events:${region}:${accountId}:event-bus/default`;
    const role = new IamRole(this, 'Resource', { name, permissionsBoundary, assumeRolePolicy: trust(accountId.value) });
    const send = PolicyStatement.allow({ sid: 'SendEvents', actions: ['events:PutEvents'], resources: [bus] });
    new IamRolePolicy(this, 'Policy', {
      name: 'events',
      role: role.name,
      policy: new PolicyDocument([send]).minified(),
    });
    this.target = { arn: bus, roleArn: role.arn };
  }
}

function trust(account: string): string {
  const byRules = PolicyStatement.allow({
    sid: 'AssumedByEvents',
    principals: [Principal.service('events.amazonaws.com')],
    actions: ['sts:AssumeRole'],
    conditions: [request('StringEquals', 'aws:SourceAccount', [account])],
  });
  return new PolicyDocument([byRules]).minified();
}
