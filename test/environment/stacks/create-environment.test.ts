import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { App } from 'cdktf';
import { Rotation, Secret, SecretValue, writeReviewMap } from 'cdktf-aws-secrets';
import { createEnvironment, defineEnvironment, SecurityStack, WorkloadStack } from 'cdktf-aws-secrets/environment';
import { SETTINGS, VALID } from '../../helpers/synth/environment-data';
import { refusal } from '../../helpers/synth/refusal';
import { temporaryDirectory } from '../../helpers/temporary-directory';

/** Of the next statement. */
const LINE = 12;
const prod = defineEnvironment(VALID);

test('the stacks are returned, workloads by name, with what the data names', () => {
  const { security, workloads } = createEnvironment(new App({ outdir: temporaryDirectory() }), prod);
  expect(security).toBeInstanceOf(SecurityStack);
  expect(security.secret('orders/database')).toBeInstanceOf(Secret);
  expect(workloads.orders).toBeInstanceOf(WorkloadStack);
  expect(String(workloads.orders.consumer('orders-api').roleArn)).toBe('arn:aws:iam::430000000001:role/orders-api');
  expect(workloads.orders.dependsOn(security)).toBe(true);
  // @ts-expect-error no workload of the environment
  expect(workloads.shop).toBeUndefined();
});

test('throws for a secret and a consumer that the data does not name', () => {
  const { security, workloads } = createEnvironment(new App({ outdir: temporaryDirectory() }), prod);
  expect(refusal(() => security.secret('orders/cache'))).toBe(
    "`secret` must be one of orders/database, got 'orders/cache'",
  );
  expect(refusal(() => workloads.orders.consumer('shop'))).toBe("`consumer` must be one of orders-api, got 'shop'");
});

test('what is added is of its own line, and what the data states is never of the line that reads the data', () => {
  const app = new App({ outdir: temporaryDirectory() });
  const { security } = createEnvironment(app, prod);
  new Secret(security, 'Own', {
    name: 'prod/orders/own',
    description: 'A secret that the data does not state',
    classification: SETTINGS.class,
    owner: 'team-orders',
    key: security.key('commerce'),
    value: SecretValue.external(),
    rotation: Rotation.none({ reason: 'Nothing uses it yet', reviewBy: '2027-06-30' }),
  });
  app.synth();
  writeReviewMap(app);
  const map: Record<string, { file: string }> = JSON.parse(readFileSync(join(app.outdir, 'review-map.json'), 'utf8'));
  const here = { file: 'test/environment/stacks/create-environment.test.ts' };
  const data = { file: 'test/helpers/synth/environment-data.ts' };
  expect(map).toMatchObject({
    'prod-security/Own': here,
    'prod-security': { ...here, line: LINE },
    'prod-security/Key-commerce': data,
    'prod-security/orders/database': data,
    'prod-workload-orders/orders-api': data,
    'prod-workload-orders/Boundary': { ...here, line: LINE },
  });
});
