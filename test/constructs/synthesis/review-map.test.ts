import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { App, TerraformStack } from 'cdktf';
import { Construct } from 'constructs';
import { madeFrom, recordSource } from '../../../src/constructs/synthesis/record-source';
import { writeReviewMap } from '../../../src/constructs/synthesis/write-review-map';
import { temporaryDirectory } from '../../helpers/temporary-directory';

class Recorded extends Construct {
  constructor(scope: Construct, id: string) {
    super(scope, id);
    recordSource(this);
  }
}

test('the map has the line that made each construct, relative to where synthesis runs', () => {
  const app = new App({ outdir: temporaryDirectory() });
  const stack = new TerraformStack(app, 'prod-security');
  new Recorded(new Construct(stack, 'orders'), 'database');
  app.synth();

  writeReviewMap(app);

  expect(JSON.parse(readFileSync(join(app.outdir, 'review-map.json'), 'utf8'))).toEqual({
    'prod-security/orders/database': { file: 'test/constructs/synthesis/review-map.test.ts', line: expect.any(Number) },
  });
  expect(readFileSync(join(app.outdir, 'stacks/prod-security/cdk.tf.json'), 'utf8')).not.toContain('review-map');
});

test('an app without such constructs has an empty map', () => {
  const app = new App({ outdir: temporaryDirectory() });
  writeReviewMap(app);
  expect(readFileSync(join(app.outdir, 'review-map.json'), 'utf8')).toBe('{}\n');
});

test('what is made from data is of the line that states it, the innermost first, and what is made later is not', () => {
  const app = new App({ outdir: temporaryDirectory() });
  const environment = { file: 'environments/prod.ts', line: 3 };
  const secret = { file: 'applications/orders.ts', line: 5 };
  madeFrom(environment, () => {
    new Recorded(app, 'first');
    madeFrom(secret, () => new Recorded(app, 'inner'));
    madeFrom(undefined, () => new Recorded(app, 'unknown'));
    expect(() =>
      madeFrom(secret, () => {
        throw new Error('refused');
      }),
    ).toThrow('refused');
    new Recorded(app, 'last');
  });
  new Recorded(app, 'later');
  app.synth();
  writeReviewMap(app);

  expect(JSON.parse(readFileSync(join(app.outdir, 'review-map.json'), 'utf8'))).toEqual({
    first: environment,
    inner: secret,
    unknown: environment,
    last: environment,
    later: { file: 'test/constructs/synthesis/review-map.test.ts', line: expect.any(Number) },
  });
});
