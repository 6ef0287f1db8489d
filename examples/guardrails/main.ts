import { App, TerraformStack } from 'cdktf';
import {
  AwsAccount,
  DelegatedAdministrators,
  type GuardrailScope,
  GuardrailSet,
  Guardrails,
  PolicyDelegation,
  TagPolicy,
} from 'cdktf-aws-secrets';

const app = new App();

// Policies of an organization are managed in its management account.
const stack = new TerraformStack(app, 'org-guardrails');
AwsAccount.configure(stack, { accountId: '333333333333', region: 'eu-central-1', deploymentRole: 'deploy' });

// region scope
// Guardrails leave roles unbound by their names, and never accounts.
const scope: GuardrailScope = {
  partition: 'aws',
  organizationId: 'o-a1b2c3d4e5',
  roles: {
    deployment: ['deploy'],
    rotation: ['rotate-*'],
    'break-glass': ['break-glass'],
    'secrets-administrator': ['secrets-administrator'],
    'key-administrator': ['key-administrator'],
    'account-management': ['AWSControlTowerExecution', 'OrganizationAccountAccessRole'],
  },
};
// endregion

// region enforced
// Enforced in the development unit; prod is next.
new GuardrailSet(stack, 'Baseline', {
  name: 'baseline',
  scope,
  guardrails: [
    Guardrails.secretCustomerKey(),
    Guardrails.secretPublicPolicy(),
    Guardrails.secretForceDelete(),
    Guardrails.secretRecoveryWindow({ days: 14 }),
    Guardrails.keyDisabled(),
    Guardrails.trailProtected(),
    Guardrails.organizationIdentities(),
  ],
  targets: {
    dev: { id: 'ou-a1b2-11111111', accounts: ['111111111111'] },
    prod: { id: 'ou-a1b2-22222222', accounts: ['222222222222'] },
  },
  rollout: { stage: 'enforce', on: ['dev'] },
});
// endregion

// region reported
// Attached to nothing: who would be hit is asked first.
new GuardrailSet(stack, 'Trial', {
  name: 'trial',
  scope,
  guardrails: [Guardrails.regionLimit({ regions: ['eu-central-1', 'eu-west-1'] })],
  targets: { root: { id: 'r-a1b2' } },
  rollout: { stage: 'report' },
});
// endregion

// region tags
// Values of tags are for a tag policy. Enforced for nothing yet, it reports.
new TagPolicy(stack, 'Tags', {
  name: 'mandatory-tags',
  environments: ['dev', 'prod'],
  classifications: [{ name: 'high-risk' }, { name: 'standard' }],
  owners: ['team-*'],
  targets: { root: { id: 'r-a1b2' } },
  enforcedFor: [],
});
// endregion

// region administrators
// Nobody needs to work in the management account, which no guardrail binds.
new DelegatedAdministrators(stack, 'Delegated', {
  services: { 'access-analyzer': '222222222222', guardduty: '222222222222' },
});
new PolicyDelegation(stack, 'Policies', {
  accountId: '222222222222',
  organizationId: 'o-a1b2c3d4e5',
  policyTypes: ['SERVICE_CONTROL_POLICY', 'RESOURCE_CONTROL_POLICY', 'TAG_POLICY'],
});
// endregion

app.synth();
