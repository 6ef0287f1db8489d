import { event } from '../../helpers/trail/event';
import { reportOn } from '../../helpers/trail/trail';

jest.setTimeout(60_000);

test('calls are priced by the month, and what a cache of five minutes would leave is told', async () => {
  // 30 days: a read in each second of the first ten minutes, and one at the end.
  const reads = Array.from({ length: 600 }, (_, second) =>
    event({ secret: 'prod/x', at: new Date(Date.UTC(2026, 9, 1) + second * 1000).toISOString().replace('.000', '') }),
  );
  const { rows, report } = await reportOn('cost', [...reads, event({ secret: 'prod/x', at: '2026-10-31T00:00:00Z' })]);
  expect(rows).toMatchObject([{ secret: 'prod/x', calls: 601, reads: 601, cached: 3, monthly: 0.0048, saved: 0.0048 }]);
  expect(report.notes[0]).toMatch(/^Calls of 30\.0 days/);
});

test('a refused call is charged as a call, a batch and what AWS does itself are not', async () => {
  const { rows } = await reportOn('cost', [
    event({ secret: 'prod/x', with: { errorCode: 'AccessDenied' } }),
    event({ name: 'BatchGetSecretValue' }),
    event({
      name: 'RotationStarted',
      with: { eventType: 'AwsServiceEvent', additionalEventData: { SecretId: 'prod/x' } },
    }),
  ]);
  expect(rows).toMatchObject([{ secret: 'prod/x', calls: 1, reads: 0, cached: 0 }]);
});
