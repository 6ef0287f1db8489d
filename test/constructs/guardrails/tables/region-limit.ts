import { regionLimit } from '../../../../src/constructs/guardrails/catalogue/organization/region-limit';
import type { GuardrailTable } from '../../../helpers/synth/guardrails/table';

export const table: GuardrailTable = {
  guardrail: regionLimit({ regions: ['eu-central-1', 'eu-west-1'] }),
  rows: ({
    administrator,
    breakGlass,
    deployment,
    controlTower,
    serviceLinked,
    consumer,
    secret,
    key,
    regions,
    roleArn,
    accounts,
    environment,
  }) => {
    const { other } = regions;
    const read = 'secretsmanager:GetSecretValue';
    const elsewhere = { 'aws:RequestedRegion': other };
    return {
      denied: [
        {
          what: 'an administrator makes a secret in another Region',
          by: administrator,
          action: 'secretsmanager:CreateSecret',
          resource: secret('orders/database', other),
        },
        {
          what: 'an administrator makes a key in another Region',
          by: administrator,
          action: 'kms:CreateKey',
          resource: '*',
          context: elsewhere,
        },
        {
          what: 'somebody in an emergency reads a secret of another Region',
          by: breakGlass,
          action: read,
          resource: secret('orders/database', other),
        },
        {
          what: 'the deployment role starts a server in another Region',
          by: deployment,
          action: 'ec2:RunInstances',
          resource: '*',
          context: elsewhere,
        },
        {
          what: 'an administrator makes a rule in another Region, where nobody looks',
          by: administrator,
          action: 'events:PutRule',
          resource: `arn:aws:events:${other}:${accounts.security}:rule/quiet`,
        },
        {
          what: 'a consumer asks Bedrock for inference that any Region may answer',
          by: consumer,
          action: 'bedrock:InvokeModel',
          resource: '*',
          context: { 'aws:RequestedRegion': 'unspecified' },
        },
        {
          what: 'a call whose Region is not known',
          by: administrator,
          action: 'kms:CreateKey',
          resource: '*',
          context: { 'aws:RequestedRegion': null },
        },
        {
          what: 'an administrator copies a key into another Region, asking in its own',
          by: administrator,
          action: 'kms:ReplicateKey',
          resource: key(),
          context: { 'kms:ReplicaRegion': other },
        },
      ],
      allowed: [
        {
          what: 'the deployment role makes the rule that hears of a switch in the console, where AWS records it',
          by: deployment,
          action: 'events:PutRule',
          resource: `arn:aws:events:us-east-1:${accounts.security}:rule/${environment}-break-glass-switched`,
        },
        {
          what: 'AWS Control Tower makes a rule in another Region',
          by: controlTower,
          action: 'events:PutRule',
          resource: `arn:aws:events:${other}:${accounts.security}:rule/managed`,
        },
        {
          what: 'the deployment role makes the replica of a key in a Region that is named',
          by: deployment,
          action: 'kms:ReplicateKey',
          resource: key(),
          context: { 'kms:ReplicaRegion': 'eu-west-1' },
        },
        { what: 'a consumer reads a secret', by: consumer, action: read, resource: secret('orders/database') },
        {
          what: 'a consumer reads the replica of a secret',
          by: consumer,
          action: read,
          resource: secret('orders/database', regions.replica),
        },
        {
          what: 'the deployment role describes the replica of a secret',
          by: deployment,
          action: 'secretsmanager:DescribeSecret',
          resource: secret('orders/database', regions.replica),
        },
        {
          what: 'the deployment role makes a role, in the one Region of IAM',
          by: deployment,
          action: 'iam:CreateRole',
          resource: roleArn('orders-api'),
        },
        {
          what: 'an administrator uses the endpoint of STS that is not of a Region',
          by: administrator,
          action: 'sts:AssumeRole',
          resource: roleArn('orders-api'),
          context: { 'aws:RequestedRegion': 'us-east-1' },
        },
        ...[
          'access-analyzer:ListAnalyzers',
          'artifact:ListReports',
          'config:DescribeConfigurationRecorders',
          'fms:GetPolicy',
          's3:CreateMultiRegionAccessPoint',
          'savingsplans:DescribeSavingsPlans',
          'sso:ListInstances',
          'supportplans:GetSupportPlan',
          'tag:GetResources',
        ].map((action) => ({
          what: `an administrator calls ${action} where its service answers for all Regions`,
          by: administrator,
          action,
          resource: '*',
          context: { 'aws:RequestedRegion': 'us-west-2' },
        })),
        {
          what: 'Control Tower takes the default VPC away in another Region',
          by: controlTower,
          action: 'ec2:DeleteVpc',
          resource: '*',
          context: elsewhere,
        },
        {
          what: 'a service with a role of its own works in another Region',
          by: serviceLinked,
          action: 'ec2:DescribeVpcs',
          resource: '*',
          context: elsewhere,
        },
      ],
    };
  },
};
