import { App } from 'cdktf';
import { EmergencyCustodian, type EmergencyCustodianProps, RoleTrust } from '../../../src';
import { USER_CHANGES } from '../../../src/constructs/guardrails/catalogue/organization/user-changes';
import { refusal } from '../../helpers/synth/refusal';
import { RotationWorld } from '../../helpers/synth/rotation';
import { resources, statements, synth } from '../../helpers/synth/synth';

const ALICE = 'arn:aws:iam::111111111111:user/emergency/alice';
const OFFICE = 'arn:aws:iam::333333333333:role/security-office';
const BOUNDARY = 'arn:aws:iam::111111111111:policy/secrets-boundary-prod-custodian';
const FORWARDER = 'arn:aws:iam::111111111111:policy/secrets-boundary-prod-emergency';

function make(app: App, props: Partial<EmergencyCustodianProps> = {}) {
  const { stack, operations } = new RotationWorld(app);
  const trust = RoleTrust.assumedBy({ roleArns: [OFFICE] });
  return new EmergencyCustodian(stack, 'Custodian', {
    environment: 'prod',
    userArns: [ALICE],
    trust,
    operations,
    ...props,
  });
}
const stackOf = (props: Partial<EmergencyCustodianProps> = {}) => synth((app) => make(app, props))('security');

test('one role, taken by people who are named, keeps the users and nobody else', () => {
  const stack = stackOf({ permissionsBoundary: BOUNDARY, forwarderBoundary: FORWARDER });
  const role = resources(stack, 'aws_iam_role')['Custodian/Role/Resource'];
  expect(role).toMatchObject({
    name: 'emergency-custodian',
    max_session_duration: 3600,
    permissions_boundary: BOUNDARY,
  });
  expect(JSON.stringify(statements(role, 'assume_role_policy'))).toContain(OFFICE);
  const granted = Object.entries(resources(stack, 'aws_iam_role_policy')).find(([path]) =>
    /^Custodian\/Role/.test(path),
  );
  const allowed = statements(granted?.[1]);
  expect(allowed.map(({ Resource }) => Resource)).toEqual([ALICE, ALICE, ALICE]);
  const calls = allowed.flatMap(({ Action = [] }) => Action);
  expect(calls).toEqual(
    expect.arrayContaining(['iam:CreateLoginProfile', 'iam:EnableMFADevice', 'iam:DeactivateMFADevice']),
  );
  const changing = calls.filter((call) => !/^iam:(Get|List)/.test(call));
  expect(changing.filter((call) => !USER_CHANGES.includes(call))).toEqual([]);
  expect(changing.filter((call) => /CreateAccessKey|Upload|Put|Attach|Group/.test(call))).toEqual([]);
});

test('every use raises an alarm that guardrails keep, calls to IAM among them', () => {
  const stack = stackOf({ forwarderBoundary: FORWARDER });
  const names = Object.values(resources(stack, 'aws_cloudwatch_event_rule')).map(({ name }) => name);
  expect(names).toEqual(
    expect.arrayContaining(['prod-break-glass-custodian-taken', 'prod-break-glass-custodian-used']),
  );
  expect(resources(stack, 'aws_iam_role')['Custodian/Alarm/Forwarder/Resource']).toMatchObject({
    name: 'prod-break-glass-custodian-forward',
    permissions_boundary: FORWARDER,
  });
});

test.each<[string, Partial<EmergencyCustodianProps>, string]>([
  ['nobody', { userArns: [] }, '`userArns` must name at least one user'],
  [
    'a role',
    { userArns: [OFFICE] },
    `\`principal\` must be arn:<partition>:iam::<account>:user/<name>, got '${OFFICE}'`,
  ],
  ['an environment', { environment: 'Prod' }, "`environment` must be 1 to 20 characters of a-z 0-9 -, got 'Prod'"],
])('refuses %s', (_, props, message) => {
  expect(refusal(() => make(new App(), props))).toBe(`security/Custodian: ${message}`);
});
