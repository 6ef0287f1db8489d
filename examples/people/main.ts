import { App, TerraformStack } from 'cdktf';
import {
  AccessAttributes,
  AwsAccount,
  Boundary,
  BreakGlassRole,
  Classification,
  Conditions,
  ConsumerRole,
  EmergencyCustodian,
  PermissionSet,
  PermissionSets,
  PermissionsBoundary,
  RoleTrust,
  Rotation,
  RotationOperations,
  Secret,
  SecretsKey,
  SecretValue,
  UseAlarm,
} from 'cdktf-aws-secrets';

const app = new App();
const organizationId = 'o-a1b2c3d4e5';

// Permission sets belong to the organization: they are made where Identity Center is administered.
const people = new TerraformStack(app, 'org-people');
AwsAccount.configure(people, {
  accountId: '333333333333',
  region: 'eu-central-1',
  deploymentRole: 'deploy',
  organizationId,
});

// region sets
const identityCenter = { instanceArn: 'arn:aws:sso:::instance/ssoins-0a1b2c3d4e5f6071', region: 'eu-central-1' };

// The department of a person becomes the tag `App` of the person's sessions.
new AccessAttributes(people, 'Attributes', { identityCenter, attributes: { App: 'enterprise.department' } });

const reader = new PermissionSet(people, 'Reader', { identityCenter, definition: PermissionSets.secretsReader() });
const auditor = new PermissionSet(people, 'Auditor', {
  identityCenter,
  definition: PermissionSets.auditor({ sessionHours: 4 }),
});
const developer = new PermissionSet(people, 'Developer', {
  identityCenter,
  // Everybody who has this set: no attribute is asked for.
  definition: PermissionSets.developer({ environments: ['dev'], application: { kind: 'fixed', name: 'orders' } }),
});
const administrator = new PermissionSet(people, 'Administrator', {
  identityCenter,
  definition: PermissionSets.secretsAdministrator({ policies: 'write' }),
});
const emergency = new PermissionSet(people, 'Emergency', {
  identityCenter,
  definition: PermissionSets.breakGlass(),
  // In each account that the set is assigned in, this boundary says which secrets it can be about.
  boundaryName: 'secrets-boundary-prod-emergency',
});
// endregion

// region assignments
// People are named by the ids that Identity Center gave them. Production is in one account, development in another.
const production = '111111111111';
const development = '222222222222';
const operators = { kind: 'group', id: '93f4d8e2-0001-4000-8000-000000000001' } as const;
const ordersTeam = { kind: 'group', id: '93f4d8e2-0001-4000-8000-000000000002' } as const;
const ada = { kind: 'user', id: '93f4d8e2-0001-4000-8000-000000000003' } as const;
reader.assign({ account: production, to: ordersTeam });
auditor.assign({ account: production, to: ada });
developer.assign({ account: development, to: ordersTeam });
administrator.assign({ account: production, to: operators });
emergency.assign({ account: production, to: operators });
// endregion

const security = new TerraformStack(app, 'prod-security');
AwsAccount.configure(security, {
  accountId: production,
  region: 'eu-central-1',
  replicaRegions: ['eu-west-1'],
  deploymentRole: 'deploy',
  organizationId,
});
const common = { environment: 'prod', owner: 'team-orders' };
const operations = new RotationOperations(security, 'Rotation', {
  ...common,
  permissionsBoundary: new PermissionsBoundary(security, 'ForwarderBoundary', {
    environment: 'prod',
    boundary: Boundary.forwarder(),
  }).policyArn,
});
const key = new SecretsKey(security, 'Key', { ...common, domain: 'commerce', classification: Classification.standard });
const secret = new Secret(security, 'Database', {
  owner: 'team-orders',
  classification: Classification.standard,
  key,
  name: 'prod/orders/database',
  description: 'Login of the orders service to its database',
  value: SecretValue.external(),
  rotation: Rotation.none({ reason: 'The database moves next quarter', reviewBy: '2027-06-30' }),
});

// region grants
// A set opens nothing by itself: the secret and its key must allow its people, here those of the application.
secret.grants.read(reader.roleIn(production), { conditions: [Conditions.principalTag('App', 'orders')] });
// endregion

// region emergency
const emergencyBoundary = new PermissionsBoundary(security, 'EmergencyBoundary', {
  environment: 'prod',
  boundary: Boundary.emergency(),
});

// Through Identity Center: every use of the set in this account raises an alarm.
const emergencyRole = emergency.roleIn(production);
secret.grants.read(emergencyRole);
new UseAlarm(security, 'EmergencyAlarm', {
  name: 'prod-break-glass-console',
  roleArn: emergencyRole.roleArn,
  operations,
  permissionsBoundary: emergencyBoundary.policyArn,
});

// And when Identity Center is down: two users, each with a hardware key in a safe.
const emergencyUsers = [
  `arn:aws:iam::${production}:user/emergency/one`,
  `arn:aws:iam::${production}:user/emergency/two`,
];
const breakGlass = new BreakGlassRole(security, 'BreakGlass', {
  environment: 'prod',
  userArns: emergencyUsers,
  mfaAgeSeconds: 120,
  operations,
  permissionsBoundary: emergencyBoundary.policyArn,
});
secret.grants.read(breakGlass);
// endregion

// region custodian
// Who these users are, and which keys they hold, is kept by people who neither are among them nor deploy.
new EmergencyCustodian(security, 'Custodian', {
  environment: 'prod',
  userArns: emergencyUsers,
  trust: RoleTrust.assumedBy({ roleArns: ['arn:aws:iam::333333333333:role/security-office'] }),
  operations,
  permissionsBoundary: new PermissionsBoundary(security, 'CustodianBoundary', {
    environment: 'prod',
    boundary: Boundary.custodian(emergencyUsers),
  }).policyArn,
  forwarderBoundary: emergencyBoundary.policyArn,
});
// endregion

// region boundary
// Whatever policy somebody attaches to a role inside it: no secret but those of the application, no way out.
const workload = new TerraformStack(app, 'prod-workload-orders');
AwsAccount.configure(workload, {
  accountId: '444444444444',
  region: 'eu-central-1',
  deploymentRole: 'deploy',
  organizationId,
});
const boundary = new PermissionsBoundary(workload, 'Boundary', {
  environment: 'prod',
  boundary: Boundary.workload({
    secretsAccount: production,
    applications: ['orders'],
    otherSecrets: ['arn:aws:secretsmanager:eu-central-1:444444444444:secret:rds!*'],
    services: ['sqs', 'dynamodb'],
  }),
});
const api = new ConsumerRole(workload, 'Api', {
  name: 'orders-api',
  trust: RoleTrust.ecsTask(),
  permissionsBoundary: boundary.policyArn,
});
secret.grants.read(api);
// endregion

app.synth();
