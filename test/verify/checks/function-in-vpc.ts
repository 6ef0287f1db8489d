import { Subnet } from '@cdktf/provider-aws/lib/subnet';
import { Vpc } from '@cdktf/provider-aws/lib/vpc';
import { type App, TerraformStack } from 'cdktf';
import { AwsAccount, RotationFunction, RotationOperations } from '../../../src';
import { synthesized } from '../../helpers/synth/synthesized';
import { TerraformDirectory } from '../../helpers/terraform/terraform';
import type { Accounts } from '../account-sessions';
import { type Check, type CheckContext, confirmed } from '../check';

const STACK = 'verify-network';

/** A function in a VPC of its own, which nothing calls. */
export function networkStack(app: App, { security, role, region }: Accounts): void {
  const stack = new TerraformStack(app, STACK);
  AwsAccount.configure(stack, { accountId: security, region, deploymentRole: role });
  const vpc = new Vpc(stack, 'Vpc', { cidrBlock: '10.255.0.0/24' });
  const subnet = new Subnet(stack, 'Subnet', { vpcId: vpc.id, cidrBlock: '10.255.0.0/25' });
  new RotationFunction(stack, 'Function', {
    name: 'verify-aws-in-vpc',
    engine: 'random-value',
    operations: new RotationOperations(stack, 'Rotation', {
      environment: 'verify-vpc',
      owner: 'verify-aws',
      overdue: { kind: 'unwatched', reason: 'It lives for minutes' },
    }),
    network: {
      vpcId: vpc.id,
      subnetIds: [subnet.id],
      systems: [],
      endpoints: [{ kind: 'addresses', cidr: '10.255.0.0/24', port: 443 }],
    },
  });
}

/** A function in a VPC is made and destroyed by one run of Terraform each, with nothing stranded. */
export const functionInVpc: Check = {
  id: 'function-in-vpc',
  settles: ['interfaces-go-with-the-role'],
  run: async ({ sessions, undo, note }: CheckContext) => {
    const terraform = new TerraformDirectory(process.env);
    await terraform.use(`${synthesized((app) => networkStack(app, sessions.accounts))}/${STACK}`);
    undo.later('the function in a VPC', () => terraform.destroy());
    await terraform.apply();
    note('destroying the function in a VPC: Lambda takes up to 45 minutes');
    const start = Date.now();
    await terraform.destroy();
    return confirmed(`applied once and destroyed once, in ${Math.round((Date.now() - start) / 60_000)} minutes`);
  },
};
