import { PolicyStatement } from '../../model/policy/statement';
import type { BoundaryScope } from './boundary-scope';
import { allow, WRITE_LOG } from './boundary-statements';

/**
 * AWS’s own list of what an aggregator looks up.
 * @see https://docs.aws.amazon.com/aws-managed-policy/latest/reference/AWSConfigRoleForOrganizations.html
 */
const LOOK_AT_ORGANIZATION = [
  'organizations:DescribeOrganization',
  'organizations:ListAWSServiceAccessForOrganization',
  'organizations:ListAccounts',
  'organizations:ListDelegatedAdministrators',
];

/** What the role of an aggregator may do. */
export function lookAtOrganization(): PolicyStatement {
  // The calls have no resource: https://docs.aws.amazon.com/service-authorization/latest/reference/list_awsorganizations.html
  return allow('LookAtOrganization', LOOK_AT_ORGANIZATION, ['*']);
}

/** No other call, whatever a policy says: other boundaries deny calls to AWS Organizations as a whole. */
export function nothingElse(): PolicyStatement {
  return PolicyStatement.deny({
    sid: 'NeverAnythingElse',
    actions: { allExcept: LOOK_AT_ORGANIZATION },
    resources: ['*'],
  });
}

/** What the function that judges policies of secrets may do at most. */
export function policiesStatements({ partition, account }: BoundaryScope): readonly PolicyStatement[] {
  return [
    allow('WriteLogs', WRITE_LOG, [`arn:${partition}:logs:*:${account}:log-group:/aws/lambda/*`]),
    allow(
      'ReadPolicies',
      ['secretsmanager:GetResourcePolicy'],
      [`arn:${partition}:secretsmanager:*:${account}:secret:*`],
    ),
    // Neither has a resource: https://docs.aws.amazon.com/service-authorization/latest/reference/list_awsconfig.html
    allow('ListSecretsAndTell', ['config:PutEvaluations', 'secretsmanager:ListSecrets'], ['*']),
  ];
}
