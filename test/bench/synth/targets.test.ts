import type { Contender } from './bundles';
import { missedTargets, type Row } from './targets';

const cost = (processorSeconds: number, mebibytes = 100) => ({ seconds: 0, processorSeconds, mebibytes });

function row(secrets: number, costs: Partial<Row['results']> = {}, stacks = 40): Row {
  const results: Record<Contender, Row['results'][Contender]> = {
    library: cost(secrets / 1000),
    raw: cost(secrets / 1000),
    'aws-cdk': cost(secrets / 100, 1000),
    ...costs,
  };
  return { shape: { secrets, stacks }, results };
}

describe('the targets of synthesis', () => {
  test('are met by a library that is fast, small and linear', () => {
    expect(missedTargets([row(100), row(1000), row(4000)])).toEqual([]);
  });

  test('are missed by more than 1.5 times the time of raw constructs', () => {
    expect(missedTargets([row(100, { raw: cost(0.05) }, 1)])).toEqual([
      '100 secrets in 1 stack take 2.00 × the time of raw constructs, more than 1.5',
    ]);
  });

  test('are missed by more than half the time or 0.6 times the memory of AWS CDK at 4,000 in 40 stacks', () => {
    const cdk = { 'aws-cdk': cost(5, 125) };
    expect(missedTargets([row(4000, cdk)])).toEqual([
      '4000 secrets in 40 stacks take 0.80 × the time of AWS CDK, more than 0.5',
      '4000 secrets in 40 stacks take 0.80 × the memory of AWS CDK, more than 0.6',
    ]);
    expect(missedTargets([row(1000, cdk), row(4000, cdk, 1)])).toEqual([]);
  });

  test('are missed by growth that is not linear', () => {
    const slow = { library: cost(10), raw: cost(10), 'aws-cdk': cost(100, 1000) };
    expect(missedTargets([row(100), row(1000), row(4000, slow)])).toEqual([
      'a further secret takes 3.00 ms in 4000 secrets in 40 stacks, more than 1.5 × the 1.00 ms of smaller sizes',
    ]);
  });
});
