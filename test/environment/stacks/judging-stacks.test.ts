import { ConfigRules, Detections } from 'cdktf-aws-secrets';
import {
  createEnvironment,
  createOrganization,
  defineEnvironment,
  defineOrganization,
  type EnvironmentAudit,
  type OrganizationAudit,
} from 'cdktf-aws-secrets/environment';
import { VALID } from '../../helpers/synth/environment-data';
import { refusal } from '../../helpers/synth/refusal';
import { resources, synth } from '../../helpers/synth/synth';

const [SECURITY, AUDIT, WORKLOAD] = ['410000000001', '420000000001', '430000000001'] as const;
const roles = {
  deployment: ['deploy'],
  rotation: ['rotate-*'],
  'break-glass': ['break-glass'],
  'secrets-administrator': ['administrator'],
  'key-administrator': ['key-administrator'],
  'account-management': ['OrganizationAccountAccessRole'],
};
const environmentWith = (audit: Partial<EnvironmentAudit<'orders'>>) =>
  defineEnvironment({
    ...VALID,
    audit: { owner: 'team-security', roles, detections: [Detections.trailStopped()], ...audit },
  });
const environments = (audit: Partial<EnvironmentAudit<'orders'>>) =>
  synth((app) => void createEnvironment(app, environmentWith(audit)));

const leftOut = { kind: 'left-out', reason: 'AWS Control Tower has it' } as const;
const FINDINGS = {
  securityHub: { kind: 'central', name: 'baseline', targets: ['r-a1b2'], standards: ['aws-foundational'] },
  guardDuty: { kind: 'made' },
  accessAnalyzer: { kind: 'made', name: 'organization' },
} as const;
const RULES = { name: 'secrets', aggregator: 'organization', rules: [ConfigRules.secretTags()] };
const organizationWith = (audit: Partial<OrganizationAudit>, delegated: Readonly<Record<string, string>>) =>
  defineOrganization({
    id: VALID.organizationId,
    partition: 'aws',
    managementAccount: VALID.accounts.management,
    rootId: 'r-a1b2',
    units: { prod: { id: 'ou-a1b2-prod0000', accounts: [SECURITY, AUDIT, WORKLOAD] } },
    region: 'eu-central-1',
    furtherRegions: ['eu-west-1'],
    deploymentRole: 'deploy',
    state: { kind: 'local' },
    delegated,
    audit: {
      trail: {
        kind: 'existing',
        trailArn: `arn:aws:cloudtrail:eu-central-1:${AUDIT}:trail/t`,
        bucketNames: ['b-logs'],
      },
      reportedTo: environmentWith({}),
      ...audit,
    },
  });
const EVERYTHING = { 'security-hub': SECURITY, guardduty: SECURITY, 'access-analyzer': SECURITY, config: AUDIT };
const accountOf = (stack: { provider?: unknown }) =>
  (stack.provider as { aws: { allowed_account_ids: string[] }[] }).aws[0]?.allowed_account_ids;

test('an environment that says nothing of AWS Config has no recorder, no bucket, no judge and no analyzer', () => {
  const stacks = environments({});
  for (const stack of ['prod-audit', 'prod-security', 'prod-workload-orders']) {
    expect(JSON.stringify(stacks(stack))).not.toMatch(/aws_config_configuration|accessanalyzer|secret-policies/);
  }
  expect(resources(stacks('prod-audit'), 'aws_s3_bucket')).toEqual({});
});

test('accounts that something else records get no recorder, and policies can be judged all the same', () => {
  const stacks = environments({
    configuration: { kind: 'existing', reason: 'AWS Control Tower records them' },
    secrets: { policiesFor: [WORKLOAD] },
  });
  expect(resources(stacks('prod-security'), 'aws_config_configuration_recorder')).toEqual({});
  expect(resources(stacks('prod-security'), 'aws_config_config_rule')['Policies/Resource']).toMatchObject({
    name: 'prod-secret-policies',
  });
});

test('each account is recorded in each Region, before its rules are made, into a bucket that admits these accounts', () => {
  const stacks = environments({ configuration: { kind: 'recorded', bucketName: 'example-prod-configurations' } });
  for (const stack of ['prod-audit', 'prod-security', 'prod-workload-orders']) {
    const channels = resources(stacks(stack), 'aws_config_delivery_channel');
    expect(Object.keys(channels)).toEqual(['Recorder/eu-central-1/Channel', 'Recorder/eu-west-1/Channel']);
    for (const { s3_bucket_name } of Object.values(channels))
      expect(s3_bucket_name).toBe('example-prod-configurations');
  }
  const [policy] = Object.values(resources(stacks('prod-audit'), 'aws_s3_bucket_policy'));
  for (const account of [AUDIT, SECURITY, WORKLOAD]) expect(policy?.policy).toContain(`/AWSLogs/${account}/Config/*`);
  expect(policy?.policy).not.toContain(VALID.accounts.management);
  const rules = Object.values(resources(stacks('prod-security'), 'aws_config_config_rule'));
  expect(rules.length).toBeGreaterThan(0);
  for (const { depends_on } of rules) {
    expect(depends_on).toEqual(
      expect.arrayContaining([
        expect.stringMatching(/^aws_config_configuration_recorder_status\.Recorder_eu-central-1_/),
        expect.stringMatching(/^aws_config_configuration_recorder_status\.Recorder_eu-west-1_/),
      ]),
    );
  }
});

test('readers of other accounts that the data name are archived, and no others', () => {
  const stack = environments({ secrets: { readersAnalyzed: true } })('prod-security');
  expect(resources(stack, 'aws_accessanalyzer_analyzer')['Readers/eu-central-1/Resource']).toMatchObject({
    analyzer_name: 'prod-readers',
    type: 'ACCOUNT',
  });
  const rules = resources(stack, 'aws_accessanalyzer_archive_rule');
  expect(Object.keys(rules)).toEqual(['Readers/eu-central-1/granted-1', 'Readers/eu-west-1/granted-1']);
  expect(rules['Readers/eu-central-1/granted-1']?.filter).toEqual(
    expect.arrayContaining([
      {
        criteria: 'resource',
        eq: [expect.stringMatching(/^\${aws_secretsmanager_secret\.orders_database_\w+\.arn}$/)],
      },
      { criteria: 'principal.AWS', eq: [WORKLOAD] },
      { criteria: 'condition.aws:PrincipalArn', eq: [`arn:aws:iam::${WORKLOAD}:role/orders-api`] },
    ]),
  );
});

test('rules and findings are in the accounts that they are delegated to, in every Region', () => {
  const stacks = synth((app) =>
    createOrganization(app, organizationWith({ rules: RULES, findings: FINDINGS }, EVERYTHING)),
  );
  expect(accountOf(stacks('org-audit-configuration'))).toEqual([AUDIT]);
  const packs = resources(stacks('org-audit-configuration'), 'aws_config_organization_conformance_pack');
  expect(Object.keys(packs)).toEqual(['Rules/eu-central-1', 'Rules/eu-west-1']);
  expect(resources(stacks('org-audit-configuration'), 'aws_iam_role')['Aggregator/Role']).toMatchObject({
    name: 'organization-aggregator',
    permissions_boundary: expect.stringMatching(/^\${aws_iam_policy\.Boundary_\w+\.arn}$/),
  });
  expect(accountOf(stacks('org-audit-findings'))).toEqual([SECURITY]);
  const made = Object.keys(stacks('org-audit-findings').resource ?? {}).sort();
  expect(made).toEqual([
    'aws_accessanalyzer_analyzer',
    'aws_guardduty_organization_configuration',
    'aws_securityhub_configuration_policy',
    'aws_securityhub_configuration_policy_association',
    'aws_securityhub_finding_aggregator',
    'aws_securityhub_organization_configuration',
  ]);
});

test('what is left out is not made, wherever it is delegated to', () => {
  const findings = { ...FINDINGS, securityHub: leftOut, accessAnalyzer: leftOut };
  const delegated = { ...EVERYTHING, 'security-hub': AUDIT };
  const stack = synth((app) => createOrganization(app, organizationWith({ findings }, delegated)))(
    'org-audit-findings',
  );
  expect(accountOf(stack)).toEqual([SECURITY]);
  expect(Object.keys(stack.resource ?? {})).toEqual(['aws_guardduty_organization_configuration']);
});

test('an organization that says nothing of them has neither stack', () => {
  synth((app) => {
    const { configuration, findings } = createOrganization(app, organizationWith({}, EVERYTHING));
    expect([configuration, findings]).toEqual([undefined, undefined]);
  });
});

const IN = "organization 'o-a1b2c3d4e5', audit:";
test.each<[string, Partial<OrganizationAudit>, Readonly<Record<string, string>>]>([
  [`${IN} \`rules\` must have an account: delegate config to the member that judges the others`, { rules: RULES }, {}],
  [
    `${IN} \`findings\` must have one account: delegate security-hub, guardduty, access-analyzer to the same member`,
    { findings: FINDINGS },
    { ...EVERYTHING, guardduty: AUDIT },
  ],
  [
    `${IN} \`findings\` must have one account: delegate guardduty to the same member`,
    { findings: { ...FINDINGS, securityHub: leftOut, accessAnalyzer: leftOut } },
    {},
  ],
  [
    `${IN} \`guardDuty\` must say why it is left out`,
    { findings: { ...FINDINGS, guardDuty: { kind: 'left-out', reason: ' ' } } },
    EVERYTHING,
  ],
])('throws: %s', (message, audit, delegated) => {
  expect(refusal(() => organizationWith(audit, delegated))).toBe(message);
});
