import { Oidc } from '../../../src';
import { judgeToken, type Token, trustPolicy } from '../../helpers/oidc/judge-token';

const owner = { name: 'acme', id: '123456' };
const repository = { name: 'orders', id: '456789' };
const workflow = { repository: 'acme/ci', path: '.github/workflows/deploy.yml', ref: 'refs/heads/main' };

/** A token of a job of the repository, with the subject of names alone unless it is said otherwise. */
const token = (changed: Token): Token => ({
  iss: 'https://token.actions.githubusercontent.com',
  aud: 'sts.amazonaws.com',
  sub: 'repo:acme/orders:environment:production',
  repository: 'acme/orders',
  repository_id: '456789',
  repository_owner_id: '123456',
  ref: 'refs/heads/main',
  environment: 'production',
  job_workflow_ref: 'acme/ci/.github/workflows/deploy.yml@refs/heads/main',
  ...changed,
});

const of = (jobs: Parameters<typeof Oidc.github>[0]['jobs'], more: object = {}) =>
  Oidc.github({ owner, repository, jobs, ...more });
const production = of([{ environment: 'production' }]);
const main = of([{ branch: 'main' }]);
const NAMES = 'repo:acme/orders';
const IDS = 'repo:acme@123456/orders@456789';

describe('an environment', () => {
  test.each([
    ['the subject of names', {}],
    ['the subject with numbers', { sub: `${IDS}:environment:production` }],
    ['another branch: the environment decides', { ref: 'refs/heads/hotfix' }],
  ])('lets in %s', (_, changed) => {
    expect(judgeToken(production, token(changed))).toBe('allowed');
  });

  test.each([
    ['another repository of the owner', { sub: 'repo:acme/billing:environment:production' }],
    ['the number of another repository, which got the name', { repository_id: '999999' }],
    ['another owner, who got the name', { repository_owner_id: '999999' }],
    ['another owner', { sub: 'repo:mallory/orders:environment:production' }],
    ['an owner whose name ends alike', { sub: 'repo:not-acme/orders:environment:production' }],
    ['an owner whose name begins alike', { sub: 'repo:acme-corp/orders:environment:production' }],
    ['another number in the subject', { sub: 'repo:acme@999999/orders@456789:environment:production' }],
    ['another environment', { sub: `${NAMES}:environment:staging` }],
    ['an environment that begins alike', { sub: `${NAMES}:environment:production-eu` }],
    ['an environment in other letters', { sub: `${NAMES}:environment:Production` }],
    ['an environment that holds a colon', { sub: `${NAMES}:environment:production%3Aeu` }],
    ['a job without an environment', { sub: `${NAMES}:ref:refs/heads/main` }],
    ['a pull request', { sub: `${NAMES}:pull_request` }],
    ['a branch named as an environment', { sub: `${NAMES}:ref:refs/heads/environment/production` }],
    ['another audience', { aud: 'https://github.com/acme' }],
    ['the issuer of an enterprise', { iss: 'https://token.actions.githubusercontent.com/acme' }],
    ['another issuer', { iss: 'https://gitlab.com' }],
    ['a subject that is a wildcard', { sub: '*' }],
    ['a wildcard in the subject', { sub: `${NAMES}:environment:*` }],
  ])('refuses %s', (_, changed) => {
    expect(judgeToken(production, token(changed))).toBe('denied');
  });

  test.each(['aud', 'sub', 'repository_id', 'repository_owner_id'])('refuses a token without %s', (claim) => {
    const { [claim]: gone, ...rest } = token({});
    expect(gone).toBeDefined();
    expect(judgeToken(production, rest)).toBe('denied');
  });

  test('with a colon in its name is known by %3A, and by nothing else', () => {
    const tokens = of([{ environment: 'production:eu' }]);
    expect(judgeToken(tokens, token({ sub: `${NAMES}:environment:production%3Aeu` }))).toBe('allowed');
    expect(judgeToken(tokens, token({ sub: `${NAMES}:environment:production:eu` }))).toBe('denied');
    expect(judgeToken(tokens, token({ sub: `${NAMES}:environment:production` }))).toBe('denied');
  });
});

describe('a branch', () => {
  test.each([NAMES, IDS])('lets in its runs, with the subject %s', (repo) => {
    expect(judgeToken(main, token({ sub: `${repo}:ref:refs/heads/main` }))).toBe('allowed');
  });

  test.each([
    'ref:refs/heads/evil/main',
    'ref:refs/heads/main2',
    'ref:refs/heads/mai',
    'ref:refs/heads/*',
    'ref:refs/heads/mai?',
    ['ref:refs/heads/$', '{main}'].join(''),
    'ref:refs/tags/main',
    'ref:refs/pull/7/merge',
    'environment:main',
    'pull_request',
  ])('refuses %s', (context) => {
    expect(judgeToken(main, token({ sub: `${NAMES}:${context}` }))).toBe('denied');
  });

  test('refuses the same branch of a fork, whose repository has other numbers', () => {
    const fork = { repository: 'mallory/orders', repository_id: '777', repository_owner_id: '888' };
    expect(judgeToken(main, token({ sub: 'repo:mallory/orders:ref:refs/heads/main', ...fork }))).toBe('denied');
  });

  test('by its beginning lets all in that begin so, and no tag, pull request or other repository', () => {
    const releases = of([{ branchPrefix: 'release/' }]);
    const judged = (sub: string) => judgeToken(releases, token({ sub }));
    expect(judged(`${NAMES}:ref:refs/heads/release/2`)).toBe('allowed');
    expect(judged(`${IDS}:ref:refs/heads/release/2`)).toBe('allowed');
    expect(judged(`${NAMES}:ref:refs/heads/releases`)).toBe('denied');
    expect(judged(`${NAMES}:ref:refs/heads/x/release/2`)).toBe('denied');
    expect(judged(`${NAMES}:ref:refs/tags/release/2`)).toBe('denied');
    expect(judged('repo:acme/orders2:ref:refs/heads/release/2')).toBe('denied');
  });
});

describe('tags and pull requests', () => {
  test('a tag is not the branch of its name, and a beginning of tags not that of branches', () => {
    const tags = of([{ tag: 'v1' }, { tagPrefix: 'rel-' }]);
    const judged = (ref: string) => judgeToken(tags, token({ sub: `${NAMES}:ref:${ref}` }));
    expect(judged('refs/tags/v1')).toBe('allowed');
    expect(judged('refs/tags/rel-9')).toBe('allowed');
    expect(judged('refs/tags/v10')).toBe('denied');
    expect(judged('refs/heads/v1')).toBe('denied');
    expect(judged('refs/heads/rel-9')).toBe('denied');
  });

  test('pull requests are let in with a reason alone', () => {
    const plans = of([{ pullRequests: { reason: 'Plans read a token for the registry' } }]);
    expect(judgeToken(plans, token({ sub: `${NAMES}:pull_request` }))).toBe('allowed');
    expect(judgeToken(plans, token({ sub: `${NAMES}:ref:refs/heads/main` }))).toBe('denied');
  });
});

describe('what narrows a job further', () => {
  const narrow = of([{ environment: 'production' }], { workflow, claims: { ref: ['refs/heads/main'] } });

  test('a reusable workflow is known by its path and ref, and another claim by its value', () => {
    expect(judgeToken(narrow, token({}))).toBe('allowed');
  });

  test.each([
    ['the workflow of another branch', { job_workflow_ref: 'acme/ci/.github/workflows/deploy.yml@refs/heads/mine' }],
    ['another workflow', { job_workflow_ref: 'acme/ci/.github/workflows/test.yml@refs/heads/main' }],
    [
      'the workflow of another repository',
      { job_workflow_ref: 'acme/orders/.github/workflows/deploy.yml@refs/heads/main' },
    ],
    ['another ref', { ref: 'refs/heads/hotfix' }],
  ])('refuses %s', (_, changed) => {
    expect(judgeToken(narrow, token(changed))).toBe('denied');
  });
});

describe('issuers of enterprises', () => {
  const jobs = [{ environment: 'production' }];

  test.each([
    [{ enterprise: 'acme' }, 'https://token.actions.githubusercontent.com/acme'],
    [{ dataResidency: 'acme' }, 'https://token.actions.acme.ghe.com'],
  ])('%p lets in its own tokens, and neither those of all nor of another enterprise', (issuer, iss) => {
    const tokens = Oidc.github({ owner, repository, jobs, issuer });
    expect(judgeToken(tokens, token({ iss }))).toBe('allowed');
    expect(judgeToken(tokens, token({}))).toBe('denied');
    expect(judgeToken(tokens, token({ iss: iss.replace('acme', 'other') }))).toBe('denied');
  });

  test('a server of one’s own is known by its path, and tested by aud and sub alone', () => {
    const tokens = Oidc.githubServer({ host: 'github.acme.com', owner: 'acme', repository: 'orders', jobs });
    const iss = 'https://github.acme.com/_services/token';
    expect(judgeToken(tokens, token({ iss }))).toBe('allowed');
    expect(judgeToken(tokens, token({ iss: 'https://github.acme.com' }))).toBe('denied');
    expect(judgeToken(tokens, token({ iss, sub: 'repo:acme/billing:environment:production' }))).toBe('denied');
    expect(Object.keys(trustPolicy(tokens).Statement[0].Condition.StringEquals)).toEqual([
      'github.acme.com/_services/token:aud',
      'github.acme.com/_services/token:sub',
    ]);
  });
});

test('the policy has both forms of the subject, and the numbers beside them', () => {
  expect(trustPolicy(production)).toEqual({
    Version: '2012-10-17',
    Statement: [
      {
        Sid: 'AssumedByGithub',
        Effect: 'Allow',
        Principal: { Federated: 'arn:aws:iam::111111111111:oidc-provider/token.actions.githubusercontent.com' },
        Action: 'sts:AssumeRoleWithWebIdentity',
        Condition: {
          StringEquals: {
            'token.actions.githubusercontent.com:aud': 'sts.amazonaws.com',
            'token.actions.githubusercontent.com:repository_id': '456789',
            'token.actions.githubusercontent.com:repository_owner_id': '123456',
            'token.actions.githubusercontent.com:sub': [
              'repo:acme/orders:environment:production',
              'repo:acme@123456/orders@456789:environment:production',
            ],
          },
        },
      },
    ],
  });
});

test('after the change of subjects, names alone can be refused', () => {
  const changed = of([{ environment: 'production' }], { formerSubjects: false });
  expect(judgeToken(changed, token({ sub: `${IDS}:environment:production` }))).toBe('allowed');
  expect(judgeToken(changed, token({}))).toBe('denied');
});
