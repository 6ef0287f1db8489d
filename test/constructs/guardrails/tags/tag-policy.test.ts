import { TerraformStack } from 'cdktf';
import { AwsAccount, Classification } from '../../../../src';
import { TagPolicy, type TagPolicyProps } from '../../../../src/constructs/guardrails/tags/tag-policy';
import { refusal } from '../../../helpers/synth/refusal';
import { resources, synth, synthText } from '../../../helpers/synth/synth';

const props: TagPolicyProps = {
  name: 'prod-mandatory-tags',
  environments: ['prod'],
  classifications: [Classification.standard, Classification.highRisk],
  owners: ['team-*', 'security'],
  targets: { prod: { id: 'ou-a1b2-c3d4e5f6' } },
};

function organization(changes: Partial<TagPolicyProps> = {}) {
  return (app: ConstructorParameters<typeof TerraformStack>[0]) => {
    const stack = new TerraformStack(app, 'org');
    AwsAccount.configure(stack, { accountId: '200000000001', region: 'eu-central-1', deploymentRole: 'deploy' });
    new TagPolicy(stack, 'Tags', { ...props, ...changes });
  };
}

function contentOf(changes: Partial<TagPolicyProps> = {}): string {
  const policies = resources(synth(organization(changes))('org'), 'aws_organizations_policy');
  return String(policies['Tags/Resource']?.content);
}

const enforced = { '@@assign': ['kms:ALL_SUPPORTED', 'secretsmanager:ALL_SUPPORTED'] };

test('allows each mandatory tag its values, and enforces them for secrets and keys, which AWS lists', () => {
  expect(JSON.parse(contentOf())).toEqual({
    tags: {
      app: { tag_key: { '@@assign': 'App' }, enforced_for: enforced },
      dataclassification: {
        tag_key: { '@@assign': 'DataClassification' },
        tag_value: { '@@assign': ['high-risk', 'standard'] },
        enforced_for: enforced,
      },
      environment: {
        tag_key: { '@@assign': 'Environment' },
        tag_value: { '@@assign': ['prod'] },
        enforced_for: enforced,
      },
      owner: {
        tag_key: { '@@assign': 'Owner' },
        tag_value: { '@@assign': ['security', 'team-*'] },
        enforced_for: enforced,
      },
      rotationenabled: {
        tag_key: { '@@assign': 'RotationEnabled' },
        tag_value: { '@@assign': ['false', 'true'] },
        enforced_for: enforced,
      },
    },
  });
});

test('is written without whitespace, and the same whatever the order of the values', () => {
  expect(contentOf()).not.toMatch(/\s/);
  expect(contentOf({ owners: ['security', 'team-*', 'security'] })).toBe(contentOf());
  expect(synthText(organization())).toEqual(synthText(organization()));
});

test('only reports when it is enforced for nothing', () => {
  expect(contentOf({ enforcedFor: [] })).not.toContain('enforced_for');
});

test('allows the applications that are named, when some are', () => {
  expect(JSON.parse(contentOf({ apps: ['orders'] }))).toHaveProperty('tags.app.tag_value', { '@@assign': ['orders'] });
});

test('is a tag policy, attached to every target', () => {
  const targets = { prod: { id: 'ou-a1b2-c3d4e5f6' }, audit: { id: '420000000001' } };
  const stack = synth(organization({ targets }))('org');
  expect(resources(stack, 'aws_organizations_policy')['Tags/Resource']).toMatchObject({
    name: 'prod-mandatory-tags',
    type: 'TAG_POLICY',
  });
  expect(Object.entries(resources(stack, 'aws_organizations_policy_attachment'))).toEqual([
    ['Tags/Attachment-audit', expect.objectContaining({ target_id: '420000000001' })],
    ['Tags/Attachment-prod', expect.objectContaining({ target_id: 'ou-a1b2-c3d4e5f6' })],
  ]);
});

const VALUES = "values of 1 to 256 letters, digits, spaces or _.:/=+-@ with one '*' at most";

test.each<[string, Partial<TagPolicyProps>, string]>([
  ['a name with spaces', { name: 'my tags' }, "`name` must be 1 to 128 characters of A-Z a-z 0-9 _.-, got 'my tags'"],
  ['no target', { targets: {} }, '`targets` must name at least one, got none'],
  [
    'a target that is none',
    { targets: { prod: { id: 'prod' } } },
    "`targets` must give 'prod' the id of a root, a unit or an account, got 'prod'",
  ],
  ['no environment', { environments: [] }, '`environments` must allow at least one value, got none'],
  ['no class', { classifications: [] }, '`classifications` must allow at least one value, got none'],
  ['an owner with two wildcards', { owners: ['*-*'] }, `\`owners\` must allow ${VALUES}, got '*-*'`],
  ['an empty owner', { owners: [''] }, `\`owners\` must allow ${VALUES}, got ''`],
  ['an application that is no tag', { apps: ['a&b'] }, `\`apps\` must allow ${VALUES}, got 'a&b'`],
  [
    'more values than fit',
    { apps: Array.from({ length: 100 }, (_, index) => `${index}`.padEnd(100, 'x')) },
    "`policy` must be at most 10000 characters, got 11174: join values by a '*'",
  ],
])('refuses %s', (_, changes, message) => {
  expect(refusal(() => contentOf(changes))).toBe(`org/Tags: ${message}`);
});
