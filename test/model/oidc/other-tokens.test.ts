import { Oidc, OidcForms, type TrustedTokens } from '../../../src';
import { judgeToken, type Token, trustPolicy } from '../../helpers/oidc/judge-token';

const UUID = (digit: string) =>
  `${digit.repeat(8)}-${digit.repeat(4)}-${digit.repeat(4)}-${digit.repeat(4)}-${digit.repeat(12)}`;
const [A, B, C, D] = ['a', 'b', 'c', 'd'].map(UUID) as [string, string, string, string];

/** An issuer: what is trusted, a token that is let in, and how each near miss differs from it. */
interface Row {
  readonly tokens: TrustedTokens;
  readonly token: Token;
  readonly lets: Readonly<Record<string, Token>>;
  readonly refuses: Readonly<Record<string, Token>>;
}

const GITLAB: Token = {
  iss: 'https://gitlab.com',
  aud: 'sts.amazonaws.com',
  sub: 'project_path:acme/platform/orders:ref_type:branch:ref:main',
  namespace_id: '72',
  project_id: '20',
  pipeline_source: 'push',
  ref_protected: 'true',
};
const JENKINS: Token = {
  iss: 'https://jenkins.acme.com/oidc',
  aud: 'sts.amazonaws.com',
  sub: 'https://jenkins.acme.com/job/orders/job/deploy/',
};
const BUILDKITE: Token = {
  iss: 'https://agent.buildkite.com',
  aud: 'sts.amazonaws.com',
  sub: 'organization:acme:pipeline:orders:ref:refs/heads/main:commit:1da177e4:step:deploy',
  organization_id: A,
  pipeline_id: B,
  build_branch: 'main',
};
const CIRCLECI: Token = {
  iss: `https://oidc.circleci.com/org/${A}`,
  aud: A,
  sub: `org/${A}/project/${B}/user/${C}`,
  'oidc.circleci.com/project-id': B,
};
const BITBUCKET: Token = {
  iss: 'https://api.bitbucket.org/2.0/workspaces/acme/pipelines-config/identity/oidc',
  aud: `ari:cloud:bitbucket::workspace/${A}`,
  sub: `{${B}}:{${C}}:{${D}}`,
};
const EKS: Token = {
  iss: 'https://oidc.eks.eu-central-1.amazonaws.com/id/0A1B2C3D4E5F60718293A4B5C6D7E8F9',
  aud: 'sts.amazonaws.com',
  sub: 'system:serviceaccount:orders:api',
};

const gitlab = { project: 'acme/platform/orders', projectId: '20', namespaceId: '72', jobs: [{ branch: 'main' }] };

const ROWS: Readonly<Record<string, Row>> = {
  gitlab: {
    tokens: Oidc.gitlab(gitlab),
    token: GITLAB,
    lets: { 'a schedule': { pipeline_source: 'schedule' } },
    refuses: {
      'another project': { sub: 'project_path:acme/platform/billing:ref_type:branch:ref:main' },
      'the number of another project, which got the path': { project_id: '21' },
      'the number of another group, which got the path': { namespace_id: '73' },
      'a group below': { sub: 'project_path:acme/platform/orders/main:ref_type:branch:ref:main' },
      'a branch that ends alike': { sub: 'project_path:acme/platform/orders:ref_type:branch:ref:evil/main' },
      'a branch that begins alike': { sub: 'project_path:acme/platform/orders:ref_type:branch:ref:main2' },
      'a tag of the name': { sub: 'project_path:acme/platform/orders:ref_type:tag:ref:main' },
      'a branch that is not protected': { ref_protected: 'false' },
      'a merge request from a branch of the name': { pipeline_source: 'merge_request_event' },
      'the child of another pipeline': { pipeline_source: 'parent_pipeline' },
      'another audience': { aud: 'https://gitlab.com' },
      'another issuer': { iss: 'https://gitlab.acme.com' },
    },
  },
  'gitlab with merge requests, tags and any ref': {
    tokens: Oidc.gitlab({
      ...gitlab,
      jobs: [{ branch: 'main' }, { tagPrefix: 'v' }],
      protectedRefs: false,
      pipelineSources: ['push'],
      mergeRequests: { reason: 'Tests read a token of the registry' },
    }),
    token: { ...GITLAB, ref_protected: 'false', pipeline_source: 'merge_request_event' },
    lets: { 'a tag that begins so': { sub: 'project_path:acme/platform/orders:ref_type:tag:ref:v1' } },
    refuses: {
      'a branch that begins so': { sub: 'project_path:acme/platform/orders:ref_type:branch:ref:v1' },
      'a schedule': { pipeline_source: 'schedule' },
    },
  },
  'a gitlab of one’s own': {
    tokens: Oidc.gitlabServer({
      host: 'gitlab.acme.com',
      project: 'platform/orders',
      jobs: [{ branchPrefix: 'release/' }],
    }),
    token: {
      iss: 'https://gitlab.acme.com',
      aud: 'sts.amazonaws.com',
      sub: 'project_path:platform/orders:ref_type:branch:ref:release/2',
    },
    lets: {},
    refuses: {
      'a branch that begins otherwise': { sub: 'project_path:platform/orders:ref_type:branch:ref:x/release/2' },
      'a project that begins alike': { sub: 'project_path:platform/orders-2:ref_type:branch:ref:release/2' },
      'gitlab.com': { iss: 'https://gitlab.com' },
      'another audience': { aud: 'https://gitlab.acme.com' },
    },
  },
  jenkins: {
    tokens: Oidc.jenkins({ url: 'jenkins.acme.com', jobs: ['orders/deploy', 'orders/api/release 2%2F1'] }),
    token: JENKINS,
    lets: {
      'a branch whose name has a slash': {
        sub: 'https://jenkins.acme.com/job/orders/job/api/job/release%202%252F1/',
      },
    },
    refuses: {
      'a job below': { sub: 'https://jenkins.acme.com/job/orders/job/deploy/job/main/' },
      'a job above': { sub: 'https://jenkins.acme.com/job/orders/' },
      'a job that begins alike': { sub: 'https://jenkins.acme.com/job/orders/job/deploy2/' },
      'the job of another folder': { sub: 'https://jenkins.acme.com/job/billing/job/deploy/' },
      'no slash at the end': { sub: 'https://jenkins.acme.com/job/orders/job/deploy' },
      'another audience': { aud: 'https://jenkins.acme.com' },
      'the issuer of a folder': { iss: 'https://jenkins.acme.com/job/orders/oidc' },
      'another Jenkins': { iss: 'https://jenkins2.acme.com/oidc' },
    },
  },
  buildkite: {
    tokens: Oidc.custom(OidcForms.buildkite, {
      values: { organization: 'acme', organizationId: A, pipeline: 'orders', pipelineId: B, branch: 'main' },
      claims: { cluster_name: ['production'] },
    }),
    token: { ...BUILDKITE, cluster_name: 'production' },
    lets: {
      'another step and commit': { sub: 'organization:acme:pipeline:orders:ref:refs/heads/main:commit:0:step:' },
    },
    refuses: {
      'another organization that got the slug': { organization_id: C },
      'another pipeline that got the slug': { pipeline_id: C },
      'another pipeline': { sub: 'organization:acme:pipeline:orders-2:ref:refs/heads/main:commit:1:step:x' },
      'a branch that begins alike': { sub: 'organization:acme:pipeline:orders:ref:refs/heads/main2:commit:1:step:x' },
      'a branch that holds the next part of the subject': {
        sub: 'organization:acme:pipeline:orders:ref:refs/heads/main:commit:1:commit:2:step:x',
        build_branch: 'main:commit:1',
      },
      'a tag of the name': { sub: 'organization:acme:pipeline:orders:ref:refs/tags/main:commit:1:step:x' },
      'another cluster': { cluster_name: 'default' },
      'another audience': { aud: 'https://buildkite.com/acme' },
    },
  },
  circleci: {
    tokens: Oidc.custom(OidcForms.circleci, { values: { organization: A, project: B } }),
    token: CIRCLECI,
    lets: {
      'a token of the second kind': {
        sub: `org/${A}/project/${B}/user/${C}/vcs-origin/github.com/acme/orders/vcs-ref/refs/heads/main`,
      },
    },
    refuses: {
      'another project': { sub: `org/${A}/project/${D}/user/${C}` },
      'another project in its claim': { 'oidc.circleci.com/project-id': D },
      'another organization': { iss: `https://oidc.circleci.com/org/${B}` },
      'another audience': { aud: B },
    },
  },
  bitbucket: {
    tokens: Oidc.custom(OidcForms.bitbucket, {
      values: { workspace: 'acme', workspaceId: A, repository: B, environment: C },
    }),
    token: BITBUCKET,
    lets: { 'another step': { sub: `{${B}}:{${C}}:{${A}}` } },
    refuses: {
      'another repository': { sub: `{${A}}:{${C}}:{${D}}` },
      'another environment': { sub: `{${B}}:{${D}}:{${D}}` },
      'a step without an environment, whose id is that of the environment': { sub: `{${B}}:{${C}}` },
      'another workspace': {
        iss: 'https://api.bitbucket.org/2.0/workspaces/acme2/pipelines-config/identity/oidc',
      },
      'another audience': { aud: `ari:cloud:bitbucket::workspace/${B}` },
    },
  },
  eks: {
    tokens: Oidc.eks({ issuer: EKS.iss?.slice(8) ?? '', serviceAccount: { namespace: 'orders', name: 'api' } }),
    token: EKS,
    lets: {},
    refuses: {
      'another namespace': { sub: 'system:serviceaccount:billing:api' },
      'another service account': { sub: 'system:serviceaccount:orders:api2' },
      'a wildcard': { sub: 'system:serviceaccount:orders:*' },
      'another audience': { aud: 'vault' },
      'another cluster': { iss: EKS.iss?.replace('0A1B', 'FFFF') ?? '' },
    },
  },
};

const cases = (list: 'lets' | 'refuses') =>
  Object.entries(ROWS).flatMap(([issuer, row]) =>
    Object.entries(row[list]).map(([what, changed]) => [issuer, what, row, changed] as const),
  );

test.each(Object.entries(ROWS))('%s lets in the token that it is about', (_, { tokens, token }) => {
  expect(judgeToken(tokens, token)).toBe('allowed');
});

test.each(cases('lets'))('%s lets in %s', (_issuer, _what, { tokens, token }, changed) => {
  expect(judgeToken(tokens, { ...token, ...changed })).toBe('allowed');
});

test.each(cases('refuses'))('%s refuses %s', (_issuer, _what, { tokens, token }, changed) => {
  expect(judgeToken(tokens, { ...token, ...changed })).toBe('denied');
});

test.each(Object.entries(ROWS))('%s refuses a token without any one of its claims', (_, { tokens, token }) => {
  const [statement] = trustPolicy(tokens).Statement;
  const keys = Object.values<object>(statement.Condition).flatMap((block) => Object.keys(block));
  const claims = keys.map((key) => key.replace(`${tokens.issuer}:`, ''));
  expect(claims).toEqual(expect.arrayContaining(['aud', 'sub']));
  for (const claim of claims) {
    const { [claim]: gone, ...rest } = token;
    expect([claim, gone, judgeToken(tokens, rest)]).toEqual([claim, expect.any(String), 'denied']);
  }
});

test('no issuer lets in the token of another', () => {
  for (const [issuer, { tokens }] of Object.entries(ROWS)) {
    for (const [other, { token }] of Object.entries(ROWS)) {
      if (token.iss === ROWS[issuer]?.token.iss) continue;
      expect([issuer, other, judgeToken(tokens, token)]).toEqual([issuer, other, 'denied']);
    }
  }
});
