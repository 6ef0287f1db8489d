/** What the event about a sighting says of itself, by which rules match it. */
export const SIGHTING_EVENT = { source: 'cdktf-aws-secrets', detailType: 'Trail Detection' } as const;

/** The metric by which a detection says that it has looked at all there is until now. */
export const HEARTBEAT = {
  namespace: 'CdktfAwsSecrets',
  metric: 'TrailDetectionCurrent',
  dimension: 'Detection',
} as const;
