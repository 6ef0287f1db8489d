import { Classification, Detections, TrailRetention } from 'cdktf-aws-secrets';
import {
  createEnvironment,
  createOrganization,
  defineEnvironment,
  defineOrganization,
  type EnvironmentAudit,
  type TrailChoice,
} from 'cdktf-aws-secrets/environment';
import { COMMERCE, VALID } from '../../helpers/synth/environment-data';
import { resources, statements, synth } from '../../helpers/synth/synth';

const DECOY = {
  description: 'Login of the nightly backup to the orders database',
  class: Classification.standard,
  domain: COMMERCE,
  owner: 'team-orders',
  reason: 'Its password is changed by hand on the server',
  reviewBy: '2027-06-30',
} as const;
const ROLES = {
  deployment: ['deploy'],
  rotation: ['rotate-*'],
  'break-glass': ['break-glass'],
  'secrets-administrator': ['administrator'],
  'key-administrator': ['key-administrator'],
  'account-management': ['OrganizationAccountAccessRole'],
};
const AUDIT: EnvironmentAudit<'orders'> = {
  owner: 'team-security',
  roles: ROLES,
  detections: [Detections.trailStopped(), Detections.secretReadDenied()],
  tuning: { 'trail-stopped': { exempt: ['arn:aws:iam::*:role/migrate'], reason: 'It moves the trail' } },
  decoys: [
    { ...DECOY, account: 'security', name: 'orders/backup' },
    { ...DECOY, account: 'orders', name: 'orders/archive' },
  ],
};
const MANAGEMENT = VALID.accounts.management;
const TRAIL: TrailChoice = {
  kind: 'made',
  name: 'organization',
  bucketName: 'example-trail',
  retention: TrailRetention.compliance({ days: 365 }),
  owner: 'team-security',
};
const audited = defineEnvironment({ ...VALID, audit: AUDIT });
const made = synth((app) => createEnvironment(app, audited));
const BUS = 'arn:aws:events:eu-central-1:420000000001:event-bus/default';

const organizationWith = (trail: TrailChoice, delegated = {}) =>
  defineOrganization({
    id: VALID.organizationId,
    partition: 'aws',
    managementAccount: MANAGEMENT,
    rootId: 'r-a1b2',
    units: { prod: { id: 'ou-a1b2-prod0000', accounts: ['410000000001', '420000000001', '430000000001'] } },
    region: 'eu-central-1',
    furtherRegions: ['eu-west-1'],
    deploymentRole: 'deploy',
    state: { kind: 'local' },
    delegated,
    audit: { trail, reportedTo: audited },
  });

test('an environment that says nothing of auditing has no stack, no forwarding and no decoy for it', () => {
  const stacks = synth((app) => {
    const { audit } = createEnvironment(app, defineEnvironment(VALID));
    expect(audit).toBeUndefined();
    expect(app.node.children.map(({ node }) => node.id)).not.toContain('prod-audit');
  });
  for (const stack of ['prod-security', 'prod-workload-orders']) {
    expect(JSON.stringify(stacks(stack))).not.toMatch(/detection|Forwarding/);
  }
  const boundary = statements(resources(stacks('prod-security'), 'aws_iam_policy')['ForwarderBoundary/Resource']);
  expect(boundary.find(({ Sid }) => Sid === 'SendEvents')?.Resource).toBe(
    'arn:aws:events:*:410000000001:event-bus/default',
  );
});

test('detections are in the audit account, tuned, with that of touched decoys', () => {
  const rules = resources(made('prod-audit'), 'aws_cloudwatch_event_rule');
  const own = Object.keys(rules).filter((path) => !path.includes('OtherRegions'));
  expect(own.sort()).toEqual(
    ['decoy-touched', 'detection-silent', 'secret-read-denied', 'trail-stopped'].map(
      (id) => `Detections/${id}/Resource`,
    ),
  );
  const pattern = (id: string) => String(rules[`Detections/${id}/Resource`]?.event_pattern);
  expect(pattern('trail-stopped')).toContain('role/migrate');
  expect(pattern('decoy-touched')).toContain('"prod/orders/backup","prod/orders/archive"');
  expect(Object.values(resources(made('prod-audit'), 'aws_sns_topic'))).toHaveLength(4);
});

test.each([
  ['prod-security', '410000000001'],
  ['prod-workload-orders', '430000000001'],
])('%s sends what each Region records to the audit account, by a role that may send nowhere else', (stack, account) => {
  const targets = Object.entries(resources(made(stack), 'aws_cloudwatch_event_target')).filter(([path]) =>
    path.startsWith('Forwarding/'),
  );
  expect(targets.map(([path, { arn, provider }]) => [path, arn, provider])).toEqual([
    ['Forwarding/eu-central-1/Target', BUS, 'aws'],
    ['Forwarding/eu-west-1/Target', BUS, 'aws.eu_west_1'],
    ['Forwarding/us-east-1/Target', BUS, 'aws.us_east_1'],
  ]);
  expect(resources(made(stack), 'aws_iam_role')['Forwarding/Forwarder/Resource']).toMatchObject({
    name: 'prod-secret-detection-forward',
    permissions_boundary: expect.stringMatching(/^\$\{aws_iam_policy\.ForwarderBoundary_\w+\.arn}$/),
  });
  const boundary = statements(resources(made(stack), 'aws_iam_policy')['ForwarderBoundary/Resource']);
  const buses = [account, '420000000001'].map((each) => `arn:aws:events:*:${each}:event-bus/default`);
  expect(boundary.filter(({ Effect }) => Effect === 'Allow')).toEqual([
    { Sid: 'SendEvents', Effect: 'Allow', Action: 'events:PutEvents', Resource: buses.sort() },
  ]);
});

test('a decoy in the security account lies under the keys of its domain, one in a workload under keys of its account', () => {
  const keyOf = (stack: string) =>
    Object.values(resources(made(stack), 'aws_secretsmanager_secret'))
      .filter(({ name }) => /backup|archive/.test(String(name)))
      .map(({ name, kms_key_id, replica }) => [
        name,
        /Key-commerce_[a-z0-9-]+/.exec(String(kms_key_id))?.[0],
        (replica as object[]).length,
      ]);
  expect(keyOf('prod-security')).toEqual([['prod/orders/backup', 'Key-commerce_eu-central-1', 1]]);
  expect(keyOf('prod-workload-orders')).toEqual([['prod/orders/archive', 'Key-commerce_eu-central-1', 1]]);
  expect(Object.keys(resources(made('prod-workload-orders'), 'aws_kms_key'))).toHaveLength(2);
});

test('a decoy is protected from deletion as the secrets beside it are', () => {
  const stack = synth((app) =>
    createEnvironment(app, defineEnvironment({ ...VALID, audit: AUDIT, deletionProtection: false })),
  )('prod-security');
  const secrets = Object.values(resources(stack, 'aws_secretsmanager_secret'));
  expect(secrets.map(({ lifecycle }) => lifecycle)).toEqual([{ prevent_destroy: false }, { prevent_destroy: false }]);
});

test('the trail is made where CloudTrail is delegated, and the management account sends its events', () => {
  const stacks = synth((app) => createOrganization(app, organizationWith(TRAIL, { cloudtrail: '420000000001' })));
  const [provider] = (stacks('org-audit').provider as { aws: { allowed_account_ids: string[] }[] }).aws;
  expect(provider?.allowed_account_ids).toEqual(['420000000001']);
  expect(resources(stacks('org-audit'), 'aws_cloudtrail')['Trail/Resource']).toMatchObject({
    name: 'organization',
    is_organization_trail: true,
  });
  const targets = resources(stacks('org-audit-events'), 'aws_cloudwatch_event_target');
  expect(Object.entries(targets).map(([path, { arn }]) => [path, arn])).toEqual(
    ['eu-central-1', 'eu-west-1', 'us-east-1'].map((region) => [`Forwarding/${region}/Target`, BUS]),
  );
});

test('it is made in the management account where nothing is delegated', () => {
  const stack = synth((app) => createOrganization(app, organizationWith(TRAIL)))('org-audit');
  const [provider] = (stack.provider as { aws: { allowed_account_ids: string[] }[] }).aws;
  expect(provider?.allowed_account_ids).toEqual([MANAGEMENT]);
});

test('beside a trail that is there, none is made, and events are sent all the same', () => {
  const trailArn = `arn:aws:cloudtrail:eu-central-1:${MANAGEMENT}:trail/aws-controltower-BaselineCloudTrail`;
  const existing = { kind: 'existing', trailArn, bucketNames: ['aws-controltower-logs'] } as const;
  const stacks = synth((app) => {
    const { audit } = createOrganization(app, organizationWith(existing));
    expect(audit).toBeUndefined();
  });
  expect(Object.keys(resources(stacks('org-audit-events'), 'aws_cloudwatch_event_rule'))).toHaveLength(3);
});

test('the trail is asked where it lies, and only if the data say so', () => {
  const queries = {
    name: 'secrets-audit',
    resultsBucketName: 'example-answers',
    accounts: ['410000000001'],
    regions: ['eu-central-1'],
  };
  const asked = { ...TRAIL, queries } as TrailChoice;
  const stack = synth((app) => createOrganization(app, organizationWith(asked, { cloudtrail: '420000000001' })))(
    'org-audit',
  );
  expect(resources(stack, 'aws_athena_workgroup')['Queries/Resource']).toMatchObject({ name: 'secrets-audit' });
  expect(resources(stack, 'aws_glue_catalog_table')['Queries/Table/Resource']).toMatchObject({
    storage_descriptor: { location: `s3://example-trail/AWSLogs/${VALID.organizationId}/` },
  });
  const silent = synth((app) => createOrganization(app, organizationWith(TRAIL)))('org-audit');
  expect(Object.keys(resources(silent, 'aws_athena_workgroup'))).toEqual([]);
});
