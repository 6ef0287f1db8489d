import { permissionSetRoleName } from '../../../../src';
import type { Environment } from '../../../../src/environment';
import type { RequestPrincipal } from '../../../../src/iam';

const UUID = '0a1b2c3d-0000-4000-8000-0000000000ff';

/** Who and what the rows of a guardrail's table speak of, in one environment. */
export type Actors = ReturnType<typeof actorsOf>;

/** Names of roles that guardrails exempt, as the tables use them. */
export const EXEMPT_ROLES = {
  deployment: ['secrets-deployment', 'deploy'],
  rotation: ['rotate-*', 'serverlessrepo-rotate-*'],
  'break-glass': ['break-glass', roleOfSet('BreakGlass')],
  'secrets-administrator': [roleOfSet('SecretsAdministrator')],
  'key-administrator': ['key-administrator'],
  'account-management': ['AWSControlTowerExecution', 'OrganizationAccountAccessRole'],
  rollback: [roleOfSet('SecretsRollback')],
  'emergency-custodian': ['emergency-custodian'],
} as const;

/** The roles of a permission set, of an Identity Center in Frankfurt. */
export function roleOfSet(set: string): string {
  return permissionSetRoleName(set, 'eu-central-1');
}

/** A role of an account outside that may reach what is marked for partners. */
export const PARTNER: RequestPrincipal = { type: 'role', arn: 'arn:aws:iam::888888888888:role/billing' };

/** Name of the permissions boundary that the tables' roles carry. */
export const BOUNDARY = 'secrets-boundary-prod-workload';

/** Networks that the tables expect calls to come from. */
export const NETWORKS = {
  vpcs: { 'eu-central-1': ['vpc-0a1b2c3d4e5f60004'], 'eu-west-1': ['vpc-0a1b2c3d4e5f60051'] },
  vpcEndpoints: ['vpce-0a1b2c3d4e5f60014'],
  cidrs: ['203.0.113.0/24', '2001:db8:1234::/48'],
} as const;

/** The principals and resources of an environment. */
export function actorsOf(environment: Environment) {
  const { accounts, regions, deploymentRole, organizationId } = environment;
  const workload = Object.values(accounts.workloads)[0] as string;
  const role = (account: string, name: string): RequestPrincipal => ({
    type: 'role',
    arn: `arn:aws:iam::${account}:role/${name}`,
  });
  const people = (account: string, set: string) =>
    role(account, `aws-reserved/sso.amazonaws.com/eu-central-1/AWSReservedSSO_${set}_0123456789abcdef`);
  return {
    environment: environment.name,
    organizationId,
    accounts: { ...accounts, workload, foreign: '999999999999' },
    regions: { primary: regions.primary, replica: regions.replicas[0] ?? regions.primary, other: 'us-west-1' },
    /** Terraform's role in the security account. */
    deployment: role(accounts.security, deploymentRole),
    /** The role of a rotation function. */
    rotation: role(accounts.security, `rotate-${environment.name}-orders-database`),
    /** A workload's role. */
    consumer: role(workload, 'orders-api'),
    /** Administrators of the security and of a workload's account: whatever identity policies can give. */
    administrator: people(accounts.security, 'AdministratorAccess'),
    workloadAdministrator: people(workload, 'AdministratorAccess'),
    /** People who develop, with a permission set of their own. */
    developer: people(accounts.security, 'Developer'),
    breakGlass: people(accounts.security, 'BreakGlass'),
    secretsAdministrator: people(accounts.security, 'SecretsAdministrator'),
    /** People who move AWSCURRENT back. */
    rollback: people(accounts.security, 'SecretsRollback'),
    /** The role that keeps the users for emergencies. */
    custodian: role(accounts.security, 'emergency-custodian'),
    /** An IAM user of the security account. */
    user: (name: string): RequestPrincipal => ({ type: 'user', arn: `arn:aws:iam::${accounts.security}:user/${name}` }),
    keyAdministrator: role(accounts.security, 'key-administrator'),
    controlTower: role(accounts.security, 'AWSControlTowerExecution'),
    /** Whoever has a permission set in an account. */
    people,
    /** Whoever has one of an Identity Center in us-east-1, whose roles have no Region in their path. */
    peopleOfUsEast1: (set: string) =>
      role(accounts.security, `aws-reserved/sso.amazonaws.com/AWSReservedSSO_${set}_0123456789abcdef`),
    /** Any other role in the security account. */
    role: (name: string) => role(accounts.security, name),
    /** A role in any account. */
    roleIn: role,
    /** A role of an account outside the organization. */
    outsider: role('999999999999', 'partner'),
    /** A role outside the organization that took the name of an exempt one. */
    impostor: role('999999999999', deploymentRole),
    /** The root user of the security account. */
    root: { type: 'root', account: accounts.security } as RequestPrincipal,
    /** Whoever comes with a token of an OIDC provider. */
    federated: (issuer: string): RequestPrincipal => ({
      type: 'federated',
      provider: `arn:aws:iam::${accounts.security}:oidc-provider/${issuer}`,
    }),
    /** A role that AWS made for a service, which SCPs and RCPs do not bind. */
    serviceLinked: role(accounts.security, 'aws-service-role/rds.amazonaws.com/AWSServiceRoleForRDS'),
    /** The role with which Identity Center makes the roles of permission sets. */
    identityCenter: role(accounts.security, 'aws-service-role/sso.amazonaws.com/AWSServiceRoleForSSO'),
    service: (name: string): RequestPrincipal => ({ type: 'service', name: `${name}.amazonaws.com` }),
    /** ARN of a secret of the environment, in its primary Region. */
    secret: (name: string, region: string = regions.primary) =>
      `arn:aws:secretsmanager:${region}:${accounts.security}:secret:${environment.name}/${name}-a1B2c3`,
    /** ARN of a secret that an AWS service owns. */
    serviceSecret: (name: string) =>
      `arn:aws:secretsmanager:${regions.primary}:${accounts.security}:secret:${name}-a1B2c3`,
    /** ARN of a role in the security account, or another. */
    roleArn: (name: string, account: string = accounts.security) => `arn:aws:iam::${account}:role/${name}`,
    /** ARN of a customer key in the security account, or another. */
    key: (account: string = accounts.security) => `arn:aws:kms:${regions.primary}:${account}:key/${UUID}`,
  };
}
