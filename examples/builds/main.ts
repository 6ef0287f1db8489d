import { CodebuildProject } from '@cdktf/provider-aws/lib/codebuild-project';
import { App, TerraformStack } from 'cdktf';
import { AwsAccount, BuildSecrets, ConsumerRole, RoleTrust, Secret, SecretsKey } from 'cdktf-aws-secrets';

const app = new App();
const stack = new TerraformStack(app, 'prod-builds');
AwsAccount.configure(stack, { accountId: '222222222222', region: 'eu-central-1', deploymentRole: 'deploy' });
const key = SecretsKey.fromKeyArns(stack, 'Key', {
  keyArns: ['arn:aws:kms:eu-central-1:222222222222:key/0a1b2c3d-0000-4000-8000-000000000001'],
});
const registry = Secret.fromSecretArn(stack, 'Registry', {
  secretArn: 'arn:aws:secretsmanager:eu-central-1:222222222222:secret:prod/orders/registry-a1B2c3',
  key,
});

// region build
const serviceRole = new ConsumerRole(stack, 'Build', {
  name: 'orders-build',
  trust: RoleTrust.codeBuild({ projectArns: ['arn:aws:codebuild:eu-central-1:222222222222:project/orders'] }),
});
const secrets = new BuildSecrets(stack, 'BuildSecrets', {
  serviceRole,
  needs: {
    REGISTRY_TOKEN: { secret: registry, key: 'token' },
    FLAGS: { parameter: '/prod/orders/flags' },
  },
});
new CodebuildProject(stack, 'Project', {
  name: 'orders',
  serviceRole: serviceRole.roleArn.toString(),
  artifacts: { type: 'NO_ARTIFACTS' },
  source: { type: 'NO_SOURCE', buildspec: 'version: 0.2\nphases: { build: { commands: [npm publish] } }' },
  environment: {
    computeType: 'BUILD_GENERAL1_SMALL',
    image: 'aws/codebuild/standard:7.0',
    type: 'LINUX_CONTAINER',
    environmentVariable: [{ name: 'STAGE', value: 'prod' }, ...secrets.environmentVariables],
  },
});
// endregion

app.synth();
