import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { App } from 'cdktf';
import { writeReviewMap } from 'cdktf-aws-secrets';
import { createEnvironment } from 'cdktf-aws-secrets/environment';
import { readSynth } from 'cdktf-aws-secrets/review';
import { checkRules } from '../../src/review/rules/check/check-rules';
import { locateIn } from '../../src/review/synthesis/locate';
import { prod } from '../../stacks/environments/prod';
import type { StackJson } from '../helpers/synth/synth';
import { temporaryDirectory } from '../helpers/temporary-directory';

const ROOT = join(__dirname, '../..');

describe('a review of prod points to the data', () => {
  const app = new App({ outdir: temporaryDirectory() });
  createEnvironment(app, prod);
  app.synth();
  writeReviewMap(app);
  const locate = locateIn(app.outdir, process.cwd());
  const names = ['security', 'workload-orders', 'workload-payments'].map((name) => `prod-${name}`);

  /** The line to which a review points, as `<file>: <text>`. */
  const lineOf = (stack: string, construct?: string) => {
    const { file = '', line = 0 } = locate({ environment: 'prod', stack, address: '', construct }) ?? {};
    return `${file}: ${readFileSync(join(ROOT, file), 'utf8').split('\n')[line - 1]?.trim()}`;
  };

  test.each(names)('for every resource of %s: a statement of an application, or the environment', (stack) => {
    const { resource = {} }: StackJson = JSON.parse(
      readFileSync(join(app.outdir, 'stacks', stack, 'cdk.tf.json'), 'utf8'),
    );
    const blocks = Object.values(resource).flatMap((each) => Object.values(each));
    const paths = blocks.map((block) => (block['//'] as { metadata: { path: string } }).metadata.path);
    expect(paths.length).toBeGreaterThan(3);
    const elsewhere = paths
      .map((path) => lineOf(stack, path))
      .filter(
        (line) =>
          !/^stacks\/applications\/\w+\.ts: .*\b(secret|consumer|domain)\('/.test(line) &&
          line !== 'stacks/environments/prod.ts: export const prod = defineEnvironment({',
      );
    expect(elsewhere).toEqual([]);
  });

  test.each([
    ['prod-security', 'prod-security/orders/database/Resource', "orders.ts: secret('orders/database', {"],
    ['prod-security', 'prod-security/payments/acquirer/RotationFunction', "payments.ts: secret('payments/acquirer', {"],
    [
      'prod-security',
      'prod-security/Key-payments/eu-west-1',
      "domains.ts: payments: domain('payments', { owner: 'team-payments' }),",
    ],
    [
      'prod-workload-orders',
      'prod-workload-orders/orders-worker/Resource',
      "orders.ts: export const ordersWorker = consumer('orders-worker', {",
    ],
  ])('in %s for %s to its own call', (stack, construct, line) => {
    expect(lineOf(stack, construct)).toBe(`stacks/applications/${line}`);
  });

  test('for what no construct made, to the environment', () => {
    expect(lineOf('prod-security')).toBe('stacks/environments/prod.ts: export const prod = defineEnvironment({');
  });

  test('in every finding of the golden rules', () => {
    const found = checkRules(readSynth(app.outdir), locate, '2026-11-27').map(({ finding }) => finding);
    expect(found.map(({ location }) => location?.file)).toContain('stacks/applications/payments.ts');
    for (const { location } of found) expect(location?.file).toMatch(/^stacks\/(applications|environments)\//);
  });
});
