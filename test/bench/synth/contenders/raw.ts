import { AwsProvider } from '@cdktf/provider-aws/lib/provider';
import { App, TerraformStack } from 'cdktf';
import { contend } from '../contender';
import * as fleet from '../fleet';
import { addReader, addSecret } from './raw-resources';

contend(({ shape, outdir, policies }) => {
  const app = new App({ outdir });
  for (const [index, entries] of fleet.fleet(shape).entries()) {
    const security = stackOf(app, `security-${index}`);
    const primary = provider(security, fleet.SECURITY_ACCOUNT, fleet.REGION);
    const replica = provider(security, fleet.SECURITY_ACCOUNT, fleet.REPLICA_REGION, 'replica');
    const workload = stackOf(app, `workload-${index}`);
    provider(workload, fleet.WORKLOAD_ACCOUNT, fleet.REGION);
    for (const entry of entries) {
      addSecret({ stack: security, primary, replica, policies, entry });
      addReader(workload, entry, policies);
    }
  }
  app.synth();
});

function stackOf(app: App, id: string): TerraformStack {
  const stack = new TerraformStack(app, id);
  stack.addOverride('terraform.required_version', '>= 1.11');
  stack.addOverride('terraform.required_providers.aws.version', '>= 5.100.0, < 7.0.0');
  return stack;
}

function provider(stack: TerraformStack, account: string, region: string, alias?: string): AwsProvider {
  return new AwsProvider(stack, alias ?? 'aws', {
    alias,
    region,
    allowedAccountIds: [account],
    assumeRole: [{ roleArn: `arn:aws:iam::${account}:role/${fleet.DEPLOYMENT_ROLE}`, sessionName: 'raw' }],
    defaultTags: [{ tags: { ManagedBy: 'raw' } }],
  });
}
