import { SsmParameter } from '@cdktf/provider-aws/lib/ssm-parameter';
import { App } from 'cdktf';
import { Classification } from 'cdktf-aws-secrets';
import { createEnvironment, defineEnvironment, type EnvironmentProps } from 'cdktf-aws-secrets/environment';
import { commerce, orders } from './application';

/** What both environments share. */
const common = {
  organizationId: 'o-a1b2c3d4e5',
  regions: { primary: 'eu-central-1', replicas: ['eu-west-1'] },
  deploymentRole: 'deploy',
  state: { kind: 'local' },
  classes: [Classification.highRisk, Classification.standard],
  domains: [commerce],
  applications: [orders],
} satisfies Partial<EnvironmentProps>;

// region environments
const staging = defineEnvironment({
  ...common,
  name: 'staging',
  accounts: {
    management: '200000000001',
    security: '310000000001',
    audit: '320000000001',
    workloads: { orders: '330000000001' },
  },
});

const prod = defineEnvironment({
  ...common,
  name: 'prod',
  accounts: {
    management: '200000000001',
    security: '410000000001',
    audit: '420000000001',
    workloads: { orders: '430000000001' },
  },
  production: true,
});
// endregion

const app = new App();
// region stacks
for (const environment of [staging, prod]) {
  const { security, workloads } = createEnvironment(app, environment);

  // What you add to a stack is made in the stack's account.
  new SsmParameter(security, 'Contact', { name: '/secrets/contact', type: 'String', value: 'team-security' });
  const api = workloads.orders.consumer('orders-api');
  new SsmParameter(workloads.orders, 'Api', { name: '/orders/api/role', type: 'String', value: `${api.roleArn}` });
}
// endregion
app.synth();
