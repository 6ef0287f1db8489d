import { Detections, TrailDetections, TrailRetention } from '../../../src';
import {
  defineEnvironment,
  defineOrganization,
  type OrganizationAudit,
  type OrganizationProps,
} from '../../../src/environment';
import { VALID as ENVIRONMENT } from '../../helpers/synth/environment-data';
import { EXEMPT_ROLES } from '../../helpers/synth/guardrails/actors';
import { refusal } from '../../helpers/synth/refusal';

const VALID: OrganizationProps = {
  id: 'o-a1b2c3d4e5',
  partition: 'aws',
  managementAccount: '200000000001',
  rootId: 'r-a1b2',
  units: {
    dev: { id: 'ou-a1b2-dev00000', accounts: ['210000000001'] },
    prod: { id: 'ou-a1b2-prod0000', accounts: ['410000000001', '420000000001'] },
  },
  region: 'eu-central-1',
  deploymentRole: 'deploy',
  state: { kind: 'local' },
  delegated: { guardduty: '410000000001' },
};

test('an organization that is right is given back, with the line that defines it', () => {
  const source = { file: 'test/environment/define/define-organization.test.ts', line: 29 };
  expect(defineOrganization(VALID)).toEqual({ ...VALID, source });
});

test('policies may be managed in a member account', () => {
  expect(refusal(() => defineOrganization({ ...VALID, policyAccount: '990000000001' }))).toBe(
    "organization 'o-a1b2c3d4e5', policyAccount: the account must be in one of the units, got '990000000001'",
  );
  const organization = { ...VALID, policyAccount: '410000000001' };
  expect(defineOrganization(organization)).toMatchObject(organization);
});

test.each<[string, Partial<OrganizationProps>]>([
  ["organization 'a1', id: `id` must be 'o-' and 10 to 32 letters or digits, got 'a1'", { id: 'a1' }],
  [
    "organization 'o-a1b2c3d4e5', managementAccount: `accountId` must be 12 digits, got '1': keep leading zeros and write it as a string",
    { managementAccount: '1' },
  ],
  [
    "organization 'o-a1b2c3d4e5', rootId: `rootId` must be 'r-' and 4 to 32 letters or digits, got 'root'",
    { rootId: 'root' },
  ],
  [
    "organization 'o-a1b2c3d4e5', region: `region` must be in partition aws, got 'cn-north-1'",
    { region: 'cn-north-1' },
  ],
  [
    "organization 'o-a1b2c3d4e5', unit 'dev': `id` must be 'ou-a1b2-' and 8 to 32 letters or digits, got 'ou-zzzz-dev00000'",
    { units: { dev: { id: 'ou-zzzz-dev00000', accounts: ['210000000001'] } } },
  ],
  [
    "organization 'o-a1b2c3d4e5', unit 'dev': `accounts` must be in one unit each, got '200000000001', which is the management account",
    { units: { dev: { id: 'ou-a1b2-dev00000', accounts: ['200000000001'] } } },
  ],
  [
    "organization 'o-a1b2c3d4e5', unit 'prod': `accounts` must be in one unit each, got '210000000001', which is in unit 'dev'",
    {
      units: {
        dev: { id: 'ou-a1b2-dev00000', accounts: ['210000000001'] },
        prod: { id: 'ou-a1b2-prod0000', accounts: ['210000000001'] },
      },
    },
  ],
  [
    "organization 'o-a1b2c3d4e5', delegated 'guardduty': the account must be in one of the units, got '200000000001'",
    { delegated: { guardduty: '200000000001' } },
  ],
])('throws: %s', (message, change) => {
  expect(refusal(() => defineOrganization({ ...VALID, ...change }))).toBe(message);
});

describe('what happens is reported', () => {
  const audit = { owner: 'team-security', roles: EXEMPT_ROLES, detections: [Detections.trailStopped()] };
  const reportedTo = defineEnvironment({ ...ENVIRONMENT, audit });
  const trail = { kind: 'made', name: 'organization', bucketName: 'example-trail', owner: 'team-security' } as const;
  const recorded = { ...trail, retention: TrailRetention.compliance({ days: 365 }) };
  const place = { accounts: ['420000000001'], regions: ['eu-central-1'] };
  const queries = { ...place, name: 'secrets-audit', resultsBucketName: 'example-answers' };
  const looking = { ...queries, detections: { detections: [TrailDetections.secretUnused()] } };
  const asked = (given: object) => ({ ...recorded, ...given }) as OrganizationAudit['trail'];
  const made = (others: Partial<OrganizationAudit>, change: Partial<OrganizationProps> = {}) =>
    defineOrganization({ ...VALID, ...change, audit: { trail: recorded, reportedTo, ...others } });
  const delegated = { cloudtrail: '420000000001' };

  test('to an environment that looks, in the account of the trail where that is asked', () => {
    expect(made({}).audit?.reportedTo.name).toBe('prod');
    expect(made({ trail: asked({ queries }) }).audit?.trail.kind).toBe('made');
    expect(made({ trail: asked({ queries: looking }) }, { delegated }).delegated).toEqual(delegated);
  });

  test.each<[string, () => unknown, string]>([
    [
      'an environment that looks for nothing',
      () => made({ reportedTo: defineEnvironment(ENVIRONMENT) }),
      "`reportedTo` must be an environment with `audit`, got 'prod', which looks for nothing",
    ],
    [
      'an environment of another organization',
      () => made({ reportedTo: defineEnvironment({ ...ENVIRONMENT, organizationId: 'o-zzzzzzzzzz', audit }) }),
      "`reportedTo` must be an environment of o-a1b2c3d4e5, got 'prod' of o-zzzzzzzzzz",
    ],
    [
      'detections of a trail in another account',
      () => made({ trail: asked({ queries: looking }) }),
      "`detections` of a trail must be in the audit account of 'prod', 420000000001 in eu-central-1, got 200000000001 in eu-central-1: delegate CloudTrail to it",
    ],
    [
      'detections of a trail in another Region',
      () => made({ trail: asked({ queries: looking }) }, { delegated, region: 'eu-west-1' }),
      "`detections` of a trail must be in the audit account of 'prod', 420000000001 in eu-central-1, got 420000000001 in eu-west-1: delegate CloudTrail to it",
    ],
  ])('throws for %s', (_, make, message) => {
    expect(refusal(make)).toBe(`organization 'o-a1b2c3d4e5', audit: ${message}`);
  });
});
