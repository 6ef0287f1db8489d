import type { SecretState, SecretVersion } from '../../../src/live/versions/secret-state';

export const FUNCTION = 'arn:aws:lambda:eu-west-1:111111111111:function:rotate-db';

/** A version made on the given day of May 2026. */
export function version(id: string, labels: readonly string[], day = 1): SecretVersion {
  return { id, labels, created: new Date(Date.UTC(2026, 4, day)) };
}

/** A secret that its function rotates, with a current and a previous version. */
export function state(overrides: Partial<SecretState> = {}): SecretState {
  return {
    arn: 'arn:aws:secretsmanager:eu-west-1:111111111111:secret:prod/orders/db-abcdef',
    name: 'prod/orders/db',
    rotationEnabled: true,
    functionArn: FUNCTION,
    deleted: false,
    tags: {},
    versions: [version('v2', ['AWSCURRENT', 'AWSPENDING'], 2), version('v1', ['AWSPREVIOUS'])],
    ...overrides,
  };
}

/** The same secret, which no function rotates. */
export function withoutFunction(): SecretState {
  const { functionArn: _, ...rest } = state();
  return { ...rest, rotationEnabled: false };
}
