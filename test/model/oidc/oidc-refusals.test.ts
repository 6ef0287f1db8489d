import { Oidc, type OidcForm, OidcForms } from '../../../src';
import { refusal } from '../../helpers/synth/refusal';

const owner = { name: 'acme', id: '123456' };
const repository = { name: 'orders', id: '456789' };
const github = { owner, repository, jobs: [{ environment: 'production' }] };
const gitlab = { project: 'acme/orders', projectId: '20', namespaceId: '72', jobs: [{ branch: 'main' }] };
const VARIABLE = ['release-$', '{aws:username}'].join('');

const literally = (option: string, what: string, text: string) =>
  `\`${option}\` must be ${what} without *, ? and $\{, which IAM does not take literally, got '${text}'`;

test.each(['*', 'release-*', 'mai?', VARIABLE, ['$', '{*}'].join('')])('a branch %s is no name', (branch) => {
  const said = literally('jobs.branch', 'a name that Git allows', branch);
  expect(refusal(() => Oidc.github({ ...github, jobs: [{ branch }] }))).toBe(said);
  expect(refusal(() => Oidc.gitlab({ ...gitlab, jobs: [{ branch }] }))).toBe(said);
  expect(refusal(() => Oidc.gitlabServer({ host: 'gitlab.acme.com', project: 'a/b', jobs: [{ branch }] }))).toBe(said);
});

test.each(['', 'a b', 'a:b', 'a..b', '/a', 'a//b', 'a@{b', 'a^', 'a[b'])(
  'a branch %p is nothing that Git allows',
  (branch) => {
    const jobs = [{ branch }];
    expect(refusal(() => Oidc.github({ ...github, jobs }))).toBe(
      `\`jobs.branch\` must be a name that Git allows, got '${branch}'`,
    );
  },
);

test.each(['branchPrefix', 'tag', 'tagPrefix'])('a wildcard in %s is refused', (option) => {
  const jobs = [{ [option]: 'v*' }] as never;
  expect(refusal(() => Oidc.github({ ...github, jobs }))).toBe(
    literally(`jobs.${option}`, 'a name that Git allows', 'v*'),
  );
  expect(refusal(() => Oidc.gitlab({ ...gitlab, jobs }))).toBe(
    literally(`jobs.${option}`, 'a name that Git allows', 'v*'),
  );
});

test.each([
  [{ owner: { name: 'ac*', id: '1' } }, literally('owner.name', 'a name at GitHub', 'ac*')],
  [{ owner: { name: '-acme', id: '1' } }, "`owner.name` must be a name at GitHub, got '-acme'"],
  [{ owner: { name: 'acme', id: '*' } }, literally('owner.id', 'the number that GitHub gave it', '*')],
  [{ owner: { name: 'acme', id: 'acme' } }, "`owner.id` must be the number that GitHub gave it, got 'acme'"],
  [{ repository: { name: '*', id: '1' } }, literally('repository.name', 'a name at GitHub', '*')],
  [{ repository: { name: 'a/b', id: '1' } }, "`repository.name` must be a name at GitHub, got 'a/b'"],
  [{ jobs: [] }, '`jobs` must name at least one, got none'],
  [{ jobs: [{ environment: '*' }] }, literally('jobs.environment', 'the name of an environment, without %3A', '*')],
  [
    { jobs: [{ environment: 'a%3Ab' }] },
    "`jobs.environment` must be the name of an environment, without %3A, got 'a%3Ab'",
  ],
  [
    { jobs: [{ pullRequests: { reason: 'why not' } }] },
    "`jobs.pullRequests.reason` must say in at least 10 characters why, for those who review the role, got 'why not'",
  ],
  [{ audience: 'a b' }, "`audience` must be one audience of 1 to 255 characters, got 'a b'"],
  [{ issuer: { enterprise: 'a/b' } }, "`issuer.enterprise` must be the slug of an enterprise, got 'a/b'"],
  [{ issuer: { dataResidency: 'a.b' } }, "`issuer.dataResidency` must be a subdomain of ghe.com, got 'a.b'"],
  [
    { workflow: { repository: 'acme/ci', path: 'deploy.yml', ref: 'refs/heads/main' } },
    "`workflow.path` must be .github/workflows/<file>, got 'deploy.yml'",
  ],
  [
    { workflow: { repository: 'acme/ci', path: '.github/workflows/deploy.yml', ref: 'main' } },
    "`workflow.ref` must be refs/heads/<branch>, refs/tags/<tag> or a commit, got 'main'",
  ],
  [{ claims: { ref: ['refs/heads/*'] } }, literally('claims.ref', 'values', 'refs/heads/*')],
  [{ claims: { ref: [] } }, '`claims.ref` must name at least one, got none'],
])('GitHub: %j', (props, message) => {
  expect(refusal(() => Oidc.github({ ...github, ...props }))).toBe(message);
});

test('a claim that IAM cannot test does not type-check, and fails with what IAM tests', () => {
  // @ts-expect-error IAM has no key for `repository_visibility`
  expect(refusal(() => Oidc.github({ ...github, claims: { repository_visibility: ['private'] } }))).toBe(
    "`claims` must be claims that IAM tests for token.actions.githubusercontent.com, got 'repository_visibility': no request has its key, so nobody could assume the role; IAM tests aud, sub, actor, actor_id, enterprise_id, environment, job_workflow_ref, ref, repository, repository_id, repository_owner_id, workflow",
  );
  // @ts-expect-error IAM has no key for `environment` of gitlab.com
  expect(refusal(() => Oidc.gitlab({ ...gitlab, claims: { environment: ['production'] } }))).toMatch(
    /^`claims` must be claims that IAM tests for gitlab\.com, got 'environment'/,
  );
  const values = { workspace: 'acme', workspaceId: ID, repository: ID, environment: ID };
  // @ts-expect-error IAM has no key for any claim of Bitbucket
  expect(refusal(() => Oidc.custom(OidcForms.bitbucket, { values, claims: { branchName: ['main'] } }))).toMatch(
    /got 'branchName': no request has its key, so nobody could assume the role; IAM tests aud and sub alone$/,
  );
  const server = { host: 'gitlab.acme.com', project: 'a/b', jobs: [{ branch: 'main' }] };
  // @ts-expect-error of a GitLab of one’s own IAM tests `aud` and `sub` alone
  expect(Oidc.gitlabServer({ ...server, claims: { project_id: ['20'] } })).toBeDefined();
});

const ID = '0a1b2c3d-0a1b-0a1b-0a1b-0a1b2c3d4e5f';

test.each([
  [{ project: 'orders' }, "`project` must be the whole path of a project, <group>/<project>, got 'orders'"],
  [{ project: 'acme/*' }, literally('project', 'the whole path of a project, <group>/<project>', 'acme/*')],
  [{ projectId: 'x' }, "`projectId` must be the number of a project, got 'x'"],
  [{ namespaceId: '' }, "`namespaceId` must be the number of a group, got ''"],
  [{ pipelineSources: [] }, '`pipelineSources` must name at least one, got none'],
  [
    { pipelineSources: ['merge_request_event' as never] },
    '`pipelineSources` must not have merge requests: set `mergeRequests` with a reason',
  ],
  [
    { mergeRequests: { reason: '' } },
    "`mergeRequests.reason` must say in at least 10 characters why, for those who review the role, got ''",
  ],
])('GitLab: %j', (props, message) => {
  expect(refusal(() => Oidc.gitlab({ ...gitlab, ...props }))).toBe(message);
});

test('servers of one’s own are not those of everybody', () => {
  const jobs = [{ branch: 'main' }];
  expect(refusal(() => Oidc.gitlabServer({ host: 'gitlab.com', project: 'a/b', jobs }))).toBe(
    "`host` must be a server of one's own, got 'gitlab.com': use Oidc.gitlab, which tests the numbers too",
  );
  expect(refusal(() => Oidc.githubServer({ host: 'acme.ghe.com', owner: 'acme', repository: 'orders', jobs }))).toBe(
    "`host` must be a server of one's own, got 'acme.ghe.com': use Oidc.github, which tests the numbers too",
  );
});

test.each([
  [
    { url: 'https://jenkins.acme.com' },
    'the URL of Jenkins without https:// and a slash at its end',
    'url',
    'https://jenkins.acme.com',
  ],
  [
    { issuer: 'jenkins.acme.com:8443/oidc' },
    "a provider's URL without https://, a port and a slash at its end",
    'issuer',
    'jenkins.acme.com:8443/oidc',
  ],
  [{ jobs: ['orders//deploy'] }, 'the whole name of a job, with its folders', 'jobs', 'orders//deploy'],
])('Jenkins: %j', (props, what, option, got) => {
  const refused = refusal(() => Oidc.jenkins({ url: 'jenkins.acme.com', jobs: ['deploy'], ...props }));
  expect(refused).toBe(`\`${option}\` must be ${what}, got '${got}'`);
});

test('Kubernetes: names and issuers that cannot be', () => {
  const issuer = 'oidc.eks.eu-central-1.amazonaws.com/id/0A1B2C3D4E5F60718293A4B5C6D7E8F9';
  expect(refusal(() => Oidc.eks({ issuer: 'eks.acme.com', serviceAccount: { namespace: 'a', name: 'b' } }))).toBe(
    "`issuer` must be the issuer of a cluster, oidc.eks.<region>.amazonaws.com/id/<id>, got 'eks.acme.com'",
  );
  expect(refusal(() => Oidc.eks({ issuer, serviceAccount: { namespace: '*', name: 'b' } }))).toBe(
    literally('serviceAccount.namespace', 'the name of a namespace', '*'),
  );
  expect(refusal(() => Oidc.eks({ issuer, serviceAccount: { namespace: 'a', name: 'B' } }))).toBe(
    "`serviceAccount.name` must be the name of a service account, got 'B'",
  );
});

describe('a form of one’s own', () => {
  const form: OidcForm<'team', never> = {
    by: 'Acme',
    issuer: 'ci.acme.com',
    audience: 'sts.amazonaws.com',
    subject: 'team:<team>:*',
    values: { team: { what: 'the name of a team', shape: /^[a-z]+$/ } },
    claims: [],
  };
  const refused = (changed: object, values = { team: 'orders' }) =>
    refusal(() => Oidc.custom({ ...form, ...changed }, { values }));

  test('fills its values in', () => {
    expect(Oidc.custom(form, { values: { team: 'orders' } }).conditions()).toEqual([
      { operator: 'StringEquals', key: 'ci.acme.com:aud', values: ['sts.amazonaws.com'], scope: 'request' },
      { operator: 'StringLike', key: 'ci.acme.com:sub', values: ['team:orders:*'], scope: 'request' },
    ]);
  });

  test.each(['*', 'team:*', 'team:<team>*', 'team:*:<team>', 'team:<team>:?', '*<team>'])(
    '%s is no subject',
    (subject) => {
      expect(refused({ subject })).toBe(
        `\`form.subject\` must have no wildcard but a * at its end, after a value and a sign that ends it, got '${subject}'`,
      );
    },
  );

  test('is not for an issuer that has a function of its own', () => {
    expect(refused({ issuer: 'token.actions.githubusercontent.com' })).toBe(
      "`form.issuer` must be another issuer, got 'token.actions.githubusercontent.com': use Oidc.github",
    );
    expect(refused({ issuer: 'gitlab.com' })).toBe(
      "`form.issuer` must be another issuer, got 'gitlab.com': use Oidc.gitlab",
    );
  });

  test('says what each value is, and takes none that is not so', () => {
    expect(refused({ subject: 'team:<squad>' })).toBe("`form.values` must say what '<squad>' is, got nothing for it");
    expect(refused({}, { team: '*' })).toBe(literally('values.team', 'the name of a team', '*'));
    expect(refused({}, { team: 'Orders' })).toBe("`values.team` must be the name of a team, got 'Orders'");
  });
});
