import { TerraformStack } from 'cdktf';
import { AwsAccount, OpenIdConnectProvider, type OpenIdConnectProviderProps } from '../../../src';
import { refusal } from '../../helpers/synth/refusal';
import { resources, synth } from '../../helpers/synth/synth';

const make = (...all: readonly OpenIdConnectProviderProps[]) =>
  synth((app) => {
    const stack = new TerraformStack(app, 'ci');
    AwsAccount.configure(stack, { accountId: '111111111111', region: 'eu-central-1', deploymentRole: 'deploy' });
    for (const [index, props] of all.entries()) new OpenIdConnectProvider(stack, `Provider${index}`, props);
  })('ci');

test('the provider accepts the audience of AWS, and leaves certificates to it', () => {
  const stack = make({ issuer: 'token.actions.githubusercontent.com' });
  expect(resources(stack, 'aws_iam_openid_connect_provider')).toEqual({
    'Provider0/Resource': { url: 'https://token.actions.githubusercontent.com', client_id_list: ['sts.amazonaws.com'] },
  });
});

test('audiences and thumbprints are as they are given', () => {
  const thumbprints = ['6938fd4d98bab03faadb97b34396831e3780aea1'];
  const stack = make({ issuer: 'jenkins.acme.com/oidc', audiences: ['aws'], thumbprints });
  expect(resources(stack, 'aws_iam_openid_connect_provider')).toEqual({
    'Provider0/Resource': {
      url: 'https://jenkins.acme.com/oidc',
      client_id_list: ['aws'],
      thumbprint_list: thumbprints,
    },
  });
});

test('one that exists is looked up, and must accept the audience', () => {
  const stack = make({ issuer: 'gitlab.com', existing: true });
  expect(stack.resource).toBeUndefined();
  expect(resources(stack, 'aws_iam_openid_connect_provider', 'data')).toEqual({
    'Provider0/Existing': {
      arn: 'arn:aws:iam::111111111111:oidc-provider/gitlab.com',
      lifecycle: {
        postcondition: [
          {
            condition: ['$', '{contains(self.client_id_list, "sts.amazonaws.com")}'].join(''),
            error_message:
              "The OIDC provider arn:aws:iam::111111111111:oidc-provider/gitlab.com must accept the audience 'sts.amazonaws.com', and does not.",
          },
        ],
      },
    },
  });
});

test('throws for a second one of the account', () => {
  expect(refusal(() => make({ issuer: 'gitlab.com' }, { issuer: 'gitlab.com' }))).toBe(
    "ci/Provider1: `issuer` must be the name of one OIDC provider in account 111111111111, got 'gitlab.com', which ci/Provider0 has: give one of them another name",
  );
});

test.each<[Partial<OpenIdConnectProviderProps>, string]>([
  [
    { issuer: 'https://gitlab.com' },
    "`issuer` must be a provider's URL without https://, a port and a slash at its end, got 'https://gitlab.com'",
  ],
  [
    { issuer: 'gitlab.com:443' },
    "`issuer` must be a provider's URL without https://, a port and a slash at its end, got 'gitlab.com:443'",
  ],
  [{ audiences: [] }, '`audiences` must name at least one, got none'],
  [{ audiences: ['a b'] }, "`audiences` must be audiences of 1 to 255 characters, got 'a b'"],
  [{ audiences: Array.from({ length: 101 }, (_, index) => `a${index}`) }, '`audiences` must be at most 100, got 101'],
  [{ thumbprints: ['abc'] }, "`thumbprints` must be 40 hexadecimal digits, got 'abc'"],
  [{ thumbprints: Array(6).fill('0'.repeat(40)) }, '`thumbprints` must be at most 5, got 6'],
])('throws for %j', (props, message) => {
  expect(refusal(() => make({ issuer: 'gitlab.com', ...props }))).toBe(`ci/Provider0: ${message}`);
});
