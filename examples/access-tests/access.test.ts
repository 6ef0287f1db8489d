// region register
import { App } from 'cdktf';
import { secretMatchers, worldOf } from 'cdktf-aws-secrets/jest';
import { deploymentRefusals } from 'cdktf-aws-secrets/review';
import { createOrders } from './orders';

expect.extend(secretMatchers);
// endregion

const app = new App();
createOrders(app);
// One synthesis for all tests; `expect(app)` works too, and synthesizes each time.
const world = worldOf(app);

// region allow
test('the service reads its database, and nobody of the same account does', () => {
  expect(world).toAllow('orders-api', 'read', 'prod/orders/database');
  expect(world).not.toAllow('orders-report', 'read', 'prod/orders/database');
  expect(world).not.toAllow('orders-api', 'write', 'prod/orders/database');
  expect(world).not.toAllow('333333333333', 'read', 'prod/orders/database');
});
// endregion

// region when
test('the archive is read through the VPC endpoint alone', () => {
  const through = (id: string | null) => ({ when: { 'aws:SourceVpce': id } });
  expect(world).toAllow('orders-api', 'read', 'prod/orders/archive', through('vpce-0123456789abcdef0'));
  expect(world).not.toAllow('orders-api', 'read', 'prod/orders/archive', through('vpce-0fedcba9876543210'));
  expect(world).not.toAllow('orders-api', 'read', 'prod/orders/archive', through(null));
});
// endregion

// region expectations
test('nobody else reads', () => {
  expect(world).toHaveNoUnexpectedReaders({
    mayRead: [
      { principal: 'arn:aws:iam::222222222222:role/orders-api', secret: 'prod/orders/*' },
      // The deployment role, which no stack of this app declares.
      { principal: 'account 111111111111', secret: 'prod/*' },
    ],
  });
});
// endregion

// region deployment
test('Terraform may still create, change and destroy everything', () => {
  expect(deploymentRefusals(world)).toEqual([]);
});
// endregion
