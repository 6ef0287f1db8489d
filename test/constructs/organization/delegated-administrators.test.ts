import { DelegatedAdministrators, type DelegatedAdministratorsProps } from '../../../src';
import { accountStack, SECURITY } from '../../helpers/synth/organization';
import { refusal } from '../../helpers/synth/refusal';
import { resources, synth } from '../../helpers/synth/synth';

const SECURITY_ACCOUNT = '222222222222';

function made(services: DelegatedAdministratorsProps['services']) {
  return synth((app) => new DelegatedAdministrators(accountStack(app, 'org', SECURITY), 'Delegated', { services }))(
    'org',
  );
}

test('services without a call of their own are registered with AWS Organizations', () => {
  const stack = made({
    'access-analyzer': SECURITY_ACCOUNT,
    config: SECURITY_ACCOUNT,
    'identity-center': SECURITY_ACCOUNT,
  });
  const found = resources(stack, 'aws_organizations_delegated_administrator');
  expect(Object.values(found).map((each) => each.service_principal)).toEqual([
    'access-analyzer.amazonaws.com',
    'config-multiaccountsetup.amazonaws.com',
    'config.amazonaws.com',
    'sso.amazonaws.com',
  ]);
  expect(new Set(Object.values(found).map((each) => each.account_id))).toEqual(new Set([SECURITY_ACCOUNT]));
});

test('GuardDuty and Security Hub get an administrator in each Region of the stack', () => {
  const stack = made({ guardduty: SECURITY_ACCOUNT, 'security-hub': SECURITY_ACCOUNT });
  expect(resources(stack, 'aws_guardduty_organization_admin_account')).toEqual({
    'Delegated/guardduty-eu-central-1': { admin_account_id: SECURITY_ACCOUNT },
    'Delegated/guardduty-eu-west-1': { admin_account_id: SECURITY_ACCOUNT, provider: 'aws.eu_west_1' },
  });
  expect(Object.keys(resources(stack, 'aws_securityhub_organization_admin_account'))).toEqual([
    'Delegated/security-hub-eu-central-1',
    'Delegated/security-hub-eu-west-1',
  ]);
});

test('CloudTrail gets one administrator, and services that are not named get none', () => {
  const stack = made({ cloudtrail: SECURITY_ACCOUNT });
  expect(Object.keys(stack.resource ?? {})).toEqual(['aws_cloudtrail_organization_delegated_admin_account']);
});

test('throws when an account is not twelve digits', () => {
  expect(refusal(() => made({ guardduty: '1' }))).toBe(
    "org/Delegated: `accountId` must be 12 digits, got '1': keep leading zeros and write it as a string",
  );
});
