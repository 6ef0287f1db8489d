import { App, TerraformStack } from 'cdktf';
import {
  AwsAccount,
  ConsumerRole,
  Oidc,
  OidcForms,
  OpenIdConnectProvider,
  RoleTrust,
  Secret,
  SecretsKey,
} from 'cdktf-aws-secrets';

const app = new App();
const stack = new TerraformStack(app, 'prod-delivery');
AwsAccount.configure(stack, { accountId: '222222222222', region: 'eu-central-1', deploymentRole: 'deploy' });
const key = SecretsKey.fromKeyArns(stack, 'Key', {
  keyArns: ['arn:aws:kms:eu-central-1:222222222222:key/0a1b2c3d-0000-4000-8000-000000000001'],
});
const registry = Secret.fromSecretArn(stack, 'Registry', {
  secretArn: 'arn:aws:secretsmanager:eu-central-1:222222222222:secret:prod/orders/registry-a1B2c3',
  key,
});

// region github
// Once in the account, for all its roles.
new OpenIdConnectProvider(stack, 'Github', { issuer: 'token.actions.githubusercontent.com' });

const github = new ConsumerRole(stack, 'GithubDeploy', {
  name: 'orders-github-deploy',
  trust: RoleTrust.oidc(
    Oidc.github({
      owner: { name: 'acme', id: '123456' },
      repository: { name: 'orders', id: '456789' },
      jobs: [{ environment: 'production' }],
      // Only jobs of this reusable workflow, in runs for the main branch.
      workflow: { repository: 'acme/ci', path: '.github/workflows/deploy.yml', ref: 'refs/heads/main' },
      claims: { ref: ['refs/heads/main'] },
    }),
  ),
});
registry.grants.read(github);
// endregion

// region gitlab
new OpenIdConnectProvider(stack, 'Gitlab', { issuer: 'gitlab.com' });

const gitlab = new ConsumerRole(stack, 'GitlabDeploy', {
  name: 'orders-gitlab-deploy',
  trust: RoleTrust.oidc(
    Oidc.gitlab({
      project: 'acme/platform/orders',
      projectId: '20',
      namespaceId: '72',
      jobs: [{ branch: 'main' }, { tagPrefix: 'v' }],
    }),
  ),
});
registry.grants.read(gitlab);
// endregion

// region jenkins
new OpenIdConnectProvider(stack, 'Jenkins', { issuer: 'jenkins.acme.com/oidc' });

const jenkins = new ConsumerRole(stack, 'JenkinsDeploy', {
  name: 'orders-jenkins-deploy',
  trust: RoleTrust.oidc(Oidc.jenkins({ url: 'jenkins.acme.com', jobs: ['orders/deploy'] })),
});
registry.grants.read(jenkins);
// endregion

// region custom
new OpenIdConnectProvider(stack, 'Buildkite', { issuer: 'agent.buildkite.com' });

const buildkite = new ConsumerRole(stack, 'BuildkiteDeploy', {
  name: 'orders-buildkite-deploy',
  trust: RoleTrust.oidc(
    Oidc.custom(OidcForms.buildkite, {
      values: {
        organization: 'acme',
        organizationId: '0a1b2c3d-0a1b-0a1b-0a1b-0a1b2c3d4e5f',
        pipeline: 'orders',
        pipelineId: '1a2b3c4d-0a1b-0a1b-0a1b-0a1b2c3d4e5f',
        branch: 'main',
      },
    }),
  ),
});
registry.grants.read(buildkite);
// endregion

app.synth();
