import { App, TerraformStack } from 'cdktf';
import {
  AccessAnalyzer,
  AwsAccount,
  Boundary,
  ConfigAggregator,
  ConfigRecorder,
  ConfigRulePack,
  ConfigRules,
  ConfigStore,
  GuardDutyOrganization,
  OperationsKey,
  PermissionsBoundary,
  SecretPolicyRule,
  SecurityHubOrganization,
} from 'cdktf-aws-secrets';

const app = new App();
const audit = new TerraformStack(app, 'org-audit-configuration');
AwsAccount.configure(audit, {
  accountId: '333333333333',
  region: 'eu-central-1',
  replicaRegions: ['eu-west-1'],
  deploymentRole: 'deploy',
  organizationId: 'o-a1b2c3d4e5',
});
const security = new TerraformStack(app, 'prod-security');
AwsAccount.configure(security, {
  accountId: '111111111111',
  region: 'eu-central-1',
  replicaRegions: ['eu-west-1'],
  deploymentRole: 'deploy',
  organizationId: 'o-a1b2c3d4e5',
});

// region recorder
// In the audit account: where the configurations of both accounts lie.
new ConfigStore(audit, 'Store', {
  bucketName: 'example-configurations',
  accounts: ['111111111111', '333333333333'],
  environment: 'prod',
  owner: 'team-security',
});
// In each account in which nothing records yet.
for (const stack of [audit, security]) {
  const resources = { kind: 'judged', reason: 'Other teams record the rest elsewhere' } as const;
  new ConfigRecorder(stack, 'Recorder', { bucketName: 'example-configurations', resources });
}
security.addDependency(audit);
// endregion

// region rules
// In the account that AWS Config is delegated to: what every account of the organization is judged by.
new ConfigRulePack(audit, 'Rules', {
  name: 'secrets',
  rules: [
    ConfigRules.secretTags(),
    ConfigRules.secretApprovedKey({ keyAccounts: ['111111111111'] }),
    ConfigRules.secretRotationPromised(),
    ConfigRules.secretRotatesOnTime(),
    ConfigRules.secretUsed({ days: 120 }),
    ConfigRules.keyKept(),
    ConfigRules.inlineKeyPolicies(),
  ],
  excluded: { accounts: ['444444444444'], reason: 'Nothing records in the account for experiments' },
});
new ConfigAggregator(audit, 'Aggregator', { name: 'organization' });
// endregion

// region policies
// In the account of the secrets: the evaluator of this library judges the policy of each.
const boundary = new PermissionsBoundary(security, 'Boundary', {
  environment: 'prod',
  boundary: Boundary.policies(),
});
new SecretPolicyRule(security, 'Policies', {
  environment: 'prod',
  members: ['111111111111', '222222222222', '333333333333'],
  key: new OperationsKey(security, 'OperationsKey', { environment: 'prod', owner: 'team-security' }),
  permissionsBoundary: boundary.policyArn,
});
// endregion

const findings = new TerraformStack(app, 'org-audit-findings');
AwsAccount.configure(findings, {
  accountId: '111111111111',
  region: 'eu-central-1',
  replicaRegions: ['eu-west-1'],
  deploymentRole: 'deploy',
  organizationId: 'o-a1b2c3d4e5',
});

// region findings
// In the account that Security Hub, GuardDuty and IAM Access Analyzer are delegated to.
new SecurityHubOrganization(findings, 'SecurityHub', {
  kind: 'central',
  name: 'baseline',
  targets: ['r-a1b2'],
  standards: ['aws-foundational', 'pci-dss-4.0.1'],
  without: { 'IAM.6': 'The root user has no hardware device' },
});
new GuardDutyOrganization(findings, 'GuardDuty', { features: ['LAMBDA_NETWORK_LOGS', 'RDS_LOGIN_EVENTS'] });
new AccessAnalyzer(findings, 'Analyzer', { name: 'organization', zone: 'organization' });
// endregion

app.synth();
