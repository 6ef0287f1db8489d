import type { Arn } from '../../model/arn';
import type { Condition } from '../../model/policy/condition';
import { caller, request } from '../../model/policy/conditions';
import { Principal } from '../../model/policy/principal';
import { PolicyStatement } from '../../model/policy/statement';

/** What nobody may do with a secret, whatever else allows it. */
export interface SecretDenials {
  /** The role that deploys the secret: it alone may delete it, and it reads the seed when Terraform refreshes. */
  readonly deploymentRole: Arn;
  /** Callers must belong to it. @default - callers are not compared with an organization */
  readonly organizationId?: string;
  /** Endpoints (`vpce-…`) or VPCs (`vpc-…`) through which values must be read. @default - values may be read from anywhere */
  readonly readOnlyThrough?: readonly string[];
  /** Whether only the deployment role may delete the secret. */
  readonly deletionProtection: boolean;
}

/** Denials, and whom they leave out. */
export interface DenialScope extends SecretDenials {
  /** Roles that reach Secrets Manager in ways of their own: those of rotation functions, and readers granted so. */
  readonly outsideEndpoints: readonly Arn[];
  /** ARNs, or patterns, of everybody who reads the value. */
  readonly readers: readonly string[];
}

/**
 * In the policy of a secret this is the secret itself, and each of its replicas.
 *
 * @see https://docs.aws.amazon.com/secretsmanager/latest/userguide/auth-and-access_examples_cross.html
 */
export const THIS_SECRET: readonly string[] = ['*'];

const CALLS = [
  'secretsmanager:CancelRotateSecret',
  'secretsmanager:DeleteResourcePolicy',
  'secretsmanager:DeleteSecret',
  'secretsmanager:DescribeSecret',
  'secretsmanager:GetResourcePolicy',
  'secretsmanager:GetSecretValue',
  'secretsmanager:ListResourcePolicies',
  'secretsmanager:ListSecretVersionIds',
  'secretsmanager:PutResourcePolicy',
  'secretsmanager:PutSecretValue',
  'secretsmanager:RotateSecret',
  'secretsmanager:UpdateSecret',
  'secretsmanager:UpdateSecretVersionStage',
];

/** The Deny statements of a secret's policy. */
export function denials(scope: DenialScope): readonly PolicyStatement[] {
  return [
    ...insecureTransport(),
    ...outsideOrganization(scope),
    otherReaders(scope),
    ...outsideEndpoints(scope),
    accountReplication(scope),
    ...deletion(scope),
  ];
}

/**
 * A link to a replica in another account carries every later value there, also out of the organization.
 *
 * @see https://docs.aws.amazon.com/secretsmanager/latest/userguide/auth-and-access_cross-account-replication.html
 */
function accountReplication({ deploymentRole }: DenialScope): PolicyStatement {
  const actions = ['secretsmanager:AcceptCrossAccountReplication', 'secretsmanager:AssociateCrossAccountReplica'];
  return deny('DenyAccountReplication', actions, [
    caller('ArnNotEquals', 'aws:PrincipalArn', [deploymentRole.toString()]),
  ]);
}

function insecureTransport(): readonly PolicyStatement[] {
  return [deny('DenyInsecureTransport', CALLS, [request('Bool', 'aws:SecureTransport', ['false'])])];
}

function outsideOrganization(scope: DenialScope): readonly PolicyStatement[] {
  if (scope.organizationId === undefined) return [];
  return [
    deny('DenyOutsideOrganization', CALLS, [
      caller('StringNotEqualsIfExists', 'aws:PrincipalOrgID', [scope.organizationId]),
      // Services that act for the account, Secrets Manager's own rotation among them, have no organization.
      caller('BoolIfExists', 'aws:PrincipalIsAWSService', ['false']),
    ]),
  ];
}

/**
 * Nobody reads whom the policy was not told of, whatever key the secret is under. Services that read for somebody (SSM
 * references, CloudFormation's dynamic references, ECS) call as that principal and are bound as it is. A batch is
 * authorized secret by secret, as GetSecretValue.
 *
 * @see https://docs.aws.amazon.com/secretsmanager/latest/apireference/API_BatchGetSecretValue.html
 */
function otherReaders({ readers }: DenialScope): PolicyStatement {
  return deny(
    'DenyOtherReaders',
    ['secretsmanager:GetSecretValue'],
    [
      ...(readers.length > 0 ? [caller('ArnNotLike', 'aws:PrincipalArn', readers)] : []),
      caller('BoolIfExists', 'aws:PrincipalIsAWSService', ['false']),
    ],
  );
}

/**
 * Calls that AWS services make for somebody carry no endpoint, and a plain Deny would break them.
 *
 * @see https://docs.aws.amazon.com/secretsmanager/latest/userguide/auth-and-access_resource-policies.html
 */
function outsideEndpoints(scope: DenialScope): readonly PolicyStatement[] {
  if (scope.readOnlyThrough === undefined) return [];
  const exempt = [scope.deploymentRole, ...scope.outsideEndpoints].map(String);
  return [
    deny(
      'DenyReadOutsideEndpoints',
      ['secretsmanager:GetSecretValue'],
      [
        ...elsewhere(scope.readOnlyThrough),
        request('BoolIfExists', 'aws:ViaAWSService', ['false']),
        caller('BoolIfExists', 'aws:PrincipalIsAWSService', ['false']),
        caller('ArnNotEquals', 'aws:PrincipalArn', exempt),
      ],
    ),
  ];
}

/** A call comes from elsewhere when neither its endpoint nor its VPC is among those that were named. */
function elsewhere(places: readonly string[]): readonly Condition[] {
  const vpcs = places.filter((id) => id.startsWith('vpc-'));
  const endpoints = places.filter((id) => !id.startsWith('vpc-'));
  return [
    ...(endpoints.length > 0 ? [request('StringNotEquals', 'aws:SourceVpce', endpoints)] : []),
    ...(vpcs.length > 0 ? [request('StringNotEquals', 'aws:SourceVpc', vpcs)] : []),
  ];
}

function deletion(scope: DenialScope): readonly PolicyStatement[] {
  if (!scope.deletionProtection) return [];
  return [
    deny(
      'DenyDeletion',
      ['secretsmanager:DeleteSecret'],
      [caller('ArnNotEquals', 'aws:PrincipalArn', [scope.deploymentRole.toString()])],
    ),
  ];
}

function deny(sid: string, actions: readonly string[], conditions: readonly Condition[]) {
  return PolicyStatement.deny({
    sid,
    principals: [Principal.everybody()],
    actions,
    resources: THIS_SECRET,
    conditions,
  });
}
