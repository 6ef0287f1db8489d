import { heartbeat } from '../../../src/functions/watch/heartbeat';

test('CloudWatch makes a metric of the line, by the detection', () => {
  expect(JSON.parse(heartbeat('secrets-swept', new Date('2026-10-05T12:00:00Z')))).toEqual({
    _aws: {
      Timestamp: 1_791_201_600_000,
      CloudWatchMetrics: [
        {
          Namespace: 'CdktfAwsSecrets',
          Dimensions: [['Detection']],
          Metrics: [{ Name: 'TrailDetectionCurrent', Unit: 'Count' }],
        },
      ],
    },
    Detection: 'secrets-swept',
    TrailDetectionCurrent: 1,
  });
});
