import { App } from 'cdktf';
import { AccessAttributes, type AccessAttributesProps } from '../../../src';
import { IDENTITY_CENTER, peopleStack } from '../../helpers/synth/people/identity-center';
import { refusal } from '../../helpers/synth/refusal';
import { resources, synth } from '../../helpers/synth/synth';

const make = (app: App, attributes: AccessAttributesProps['attributes'], identityCenter = IDENTITY_CENTER) =>
  new AccessAttributes(peopleStack(app), 'Attributes', { identityCenter, attributes });
const refused = (attributes: AccessAttributesProps['attributes']) => refusal(() => make(new App(), attributes));

test('sessions get tags from the attributes of the directory', () => {
  const stack = synth((app) => make(app, { App: 'enterprise.department', 'cost:center': 'enterprise.costCenter' }));
  expect(resources(stack('people'), 'aws_ssoadmin_instance_access_control_attributes')).toEqual({
    'Attributes/Resource': {
      instance_arn: IDENTITY_CENTER.instanceArn,
      attribute: [
        { key: 'App', value: [{ source: ['$${path:enterprise.department}'] }] },
        { key: 'cost:center', value: [{ source: ['$${path:enterprise.costCenter}'] }] },
      ],
    },
  });
});

test.each([
  ['App', ''],
  ['App', `\${path:enterprise.department}`],
  ['App', 'enterprise department'],
  ['', 'enterprise.department'],
  ['App*', 'enterprise.department'],
])('throws for the tag %p of the attribute %p', (tag, path) => {
  expect(refused({ [tag]: path })).toBe(
    `people/Attributes: \`attributes\` must give a tag the path of an attribute such as 'enterprise.department', got '${tag}: ${path}'`,
  );
});

test('throws without an attribute', () => {
  expect(refused({})).toBe('people/Attributes: `attributes` must name at least one, got none');
});

test('throws for what is no instance of Identity Center', () => {
  const instanceArn = 'arn:aws:sso:::permissionSet/ssoins-0a1b2c3d4e5f6071/ps-0a1b2c3d4e5f6071';
  expect(refusal(() => make(new App(), { App: 'name' }, { ...IDENTITY_CENTER, instanceArn }))).toBe(
    `people/Attributes: \`instanceArn\` must be arn:<partition>:sso:::instance/ssoins-<16 characters>, got '${instanceArn}'`,
  );
});
