import { OidcProvider } from '../../../../../src/constructs/guardrails/catalogue/perimeter/oidc-provider';
import { trustedOidc } from '../../../../../src/constructs/guardrails/catalogue/perimeter/trusted-oidc';
import { statementsOf } from '../../../../helpers/synth/guardrails/scope';
import { refusal } from '../../../../helpers/synth/refusal';

const jenkins = OidcProvider.own('jenkins.acme.example/oidc');

test('asks a provider of one’s own for no tenant', () => {
  expect(statementsOf(trustedOidc({ providers: [jenkins] }))).toEqual([
    {
      Sid: 'TrustedOidcProviders',
      Effect: 'Deny',
      Principal: '*',
      Action: 'sts:AssumeRoleWithWebIdentity',
      Resource: '*',
      Condition: { Null: { 'jenkins.acme.example/oidc:sub': 'true' } },
    },
  ]);
});

test('names the tenants of a provider that serves everybody, in a statement of its own', () => {
  const [providers, gitlab] = statementsOf(trustedOidc({ providers: [jenkins, OidcProvider.gitlab(['acme'])] }));
  expect(providers?.Condition).toEqual({
    Null: { 'gitlab.com:sub': 'true', 'jenkins.acme.example/oidc:sub': 'true' },
  });
  expect(gitlab).toMatchObject({
    Sid: 'TrustedOidcGitlabCom',
    Condition: { Null: { 'gitlab.com:sub': 'false' }, StringNotLike: { 'gitlab.com:sub': 'project_path:acme/*' } },
  });
});

test('knows the subjects of GitHub with and without the owner’s number', () => {
  expect(OidcProvider.github([{ name: 'acme', id: '123456' }, { name: 'acme-labs' }])).toEqual({
    issuer: 'token.actions.githubusercontent.com',
    subjects: ['repo:acme/*', 'repo:acme@123456/*', 'repo:acme-labs/*'],
  });
});

test.each([
  ['no provider', () => trustedOidc({ providers: [] }), '`providers` must name at least one provider, got none'],
  [
    'an issuer twice',
    () => trustedOidc({ providers: [jenkins, jenkins] }),
    "`providers` must name each issuer once, got 'jenkins.acme.example/oidc' twice",
  ],
  ['no owner', () => OidcProvider.github([]), '`owners` must name at least one, got none'],
  ['every owner', () => OidcProvider.github([{ name: '*' }]), "`owners` must be names of GitHub owners, got '*'"],
  [
    'an owner’s number that is none',
    () => OidcProvider.github([{ name: 'acme', id: '*' }]),
    "`owners` must be numbers of GitHub owners, got '*'",
  ],
  ['every group', () => OidcProvider.gitlab(['*']), "`groups` must be paths of GitLab groups, got '*'"],
  [
    'a URL',
    () => OidcProvider.own('https://jenkins.acme.example/oidc'),
    "`issuer` must be a provider's URL without https:// and a slash at its end, got 'https://jenkins.acme.example/oidc'",
  ],
  [
    'a provider of everybody as one’s own',
    () => OidcProvider.own('gitlab.com'),
    "`issuer` must be a provider that serves the organization alone, got 'gitlab.com'",
  ],
])('refuses %s', (_, make, message) => {
  expect(refusal(make)).toBe(message);
});
