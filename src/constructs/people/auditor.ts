import { PolicyStatement } from '../../model/policy/statement';
import { closed, neverReadValues } from './people-statements';
import type { PermissionSetDefinition } from './permission-set-definition';

/** How auditors work. */
export interface AuditorOptions {
  /**
   * Longest session, in hours: 1 to 12.
   *
   * @default 8
   */
  readonly sessionHours?: number;
}

/**
 * What tells who can do what, and who did. `Get*` of whole services would include values: of parameters, of objects, of
 * functions with their environment variables, which the list of functions shows too.
 */
const EVIDENCE = [
  'access-analyzer:Get*',
  'access-analyzer:List*',
  'cloudtrail:Describe*',
  'cloudtrail:Get*',
  'cloudtrail:List*',
  'cloudtrail:LookupEvents',
  'config:Describe*',
  'config:Get*',
  'config:List*',
  'config:SelectResourceConfig',
  'guardduty:Get*',
  'guardduty:List*',
  'iam:Generate*',
  'iam:Get*',
  'iam:List*',
  'iam:SimulateCustomPolicy',
  'iam:SimulatePrincipalPolicy',
  'kms:DescribeKey',
  'kms:GetKeyPolicy',
  'kms:GetKeyRotationStatus',
  'kms:List*',
  'lambda:GetPolicy',
  'organizations:Describe*',
  'organizations:List*',
  'secretsmanager:DescribeSecret',
  'secretsmanager:GetResourcePolicy',
  'secretsmanager:ListResourcePolicies',
  'secretsmanager:ListSecretVersionIds',
  'secretsmanager:ListSecrets',
  'secretsmanager:ValidateResourcePolicy',
  'securityhub:Describe*',
  'securityhub:Get*',
  'securityhub:List*',
  'ssm:DescribeParameters',
  'tag:GetResources',
];

/** People who see everything that bears on secrets but the values: metadata, policies, key policies, trails. */
export function auditor({ sessionHours = 8 }: AuditorOptions = {}): PermissionSetDefinition {
  const evidence = PolicyStatement.allow({
    sid: 'SeeEvidence',
    actions: EVIDENCE,
    resources: ['*'],
    wildcardActions: { reason: 'Reading calls of services that hold no values' },
  });
  return {
    name: 'Auditor',
    description: 'Sees metadata, policies and trails of secrets and keys. Reads no value, changes nothing',
    sessionHours,
    statements: () => [...closed([evidence]), neverReadValues()],
  };
}
