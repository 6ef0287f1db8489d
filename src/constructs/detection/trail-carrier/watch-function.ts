import { LambdaFunctionEventInvokeConfig } from '@cdktf/provider-aws/lib/lambda-function-event-invoke-config';
import { LambdaPermission } from '@cdktf/provider-aws/lib/lambda-permission';
import type { ITerraformDependable } from 'cdktf';
import { Construct } from 'constructs';
import { request } from '../../../model/policy/conditions';
import { AwsAccount } from '../../accounts/aws-account';
import { bundleOf } from '../../functions/function-code';
import { OwnFunction } from '../../functions/own-function';
import type { TrailQueries } from '../queries/trail-queries';

/** What the function uses. */
export interface WatchFunctionProps {
  /** The beginning of its name. */
  readonly prefix: string;
  readonly keyArn: string;
  readonly tableName: string;
  readonly tableArn: string;
  readonly queueName: string;
  readonly queueArn: string;
  readonly queries: TrailQueries;
  readonly trailArn: string;
  readonly permissionsBoundary?: string;
  readonly after: readonly ITerraformDependable[];
}

/** The function that looks for detections in a trail, and what it may do. */
export class WatchFunction extends Construct {
  /** A reference to its ARN. */
  readonly arn: string;

  constructor(
    scope: Construct,
    id: string,
    private readonly props: WatchFunctionProps,
  ) {
    super(scope, id);
    const own = this.createFunction();
    this.arn = own.resource.arn;
    this.allow(own);
    this.admitRules(own.resource.functionName);
  }

  private admitRules(functionName: string): void {
    // EventBridge hands a message over and waits for nothing: Lambda tries three times.
    new LambdaFunctionEventInvokeConfig(this, 'Invocation', {
      functionName,
      maximumRetryAttempts: 2,
      destinationConfig: { onFailure: { destination: this.props.queueArn } },
    });
    new LambdaPermission(this, 'Permission', {
      statementId: 'Rules',
      action: 'lambda:InvokeFunction',
      functionName: this.arn,
      principal: 'events.amazonaws.com',
      sourceArn: this.here('events', `rule/${this.props.prefix}-watch-*`),
    });
  }

  private createFunction(): OwnFunction {
    const { prefix, keyArn, tableName, permissionsBoundary, after } = this.props;
    return new OwnFunction(this, 'Function', {
      name: `${prefix}-watch`,
      kind: 'Function',
      description: 'Looks for what takes more than one event to see',
      code: bundleOf('watch'),
      environment: { TABLE: tableName },
      logKeyArn: keyArn,
      permissionsBoundary,
      timeoutSeconds: 900,
      after,
    });
  }

  private allow({ role }: OwnFunction): void {
    const { tableArn, trailArn, queries, queueName, keyArn } = this.props;
    const allow = (verb: string, actions: readonly string[], resource: string) =>
      role.addAccess({ verb, actions, resources: [resource], conditions: [] });
    const items = ['dynamodb:DeleteItem', 'dynamodb:GetItem', 'dynamodb:PutItem', 'dynamodb:Query'];
    allow('Remember', items, tableArn);
    allow('Tell', ['events:PutEvents'], this.here('events', 'event-bus/default'));
    allow('LookAtTrail', ['cloudtrail:GetTrailStatus'], trailArn);
    allow('Keep', ['sqs:SendMessage'], this.here('sqs', queueName));
    const via = ['dynamodb', 'sqs'].map((service) => AwsAccount.of(this).region.viaService(service));
    role.addAccess({
      verb: 'Encrypt',
      actions: ['kms:Decrypt', 'kms:Encrypt', 'kms:GenerateDataKey'],
      resources: [keyArn],
      conditions: [request('StringEquals', 'kms:ViaService', via)],
    });
    queries.allow(role);
  }

  private here(service: string, rest: string): string {
    const { region, accountId } = AwsAccount.of(this);
    return `arn:${region.partition}:${service}:${region}:${accountId}:${rest}`;
  }
}
