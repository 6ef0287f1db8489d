import type { Assumption } from '../assumption';

export const assumptions: readonly Assumption[] = [
  {
    id: 'date-of-a-version',
    behaviour:
      'GetSecretValue tells when the version was made, and a version that RotateSecret stages is not older than the one that was current then.',
    usedBy: ['src/functions/rotator/core/must-succeed.ts', 'src/functions/rotator/store/secrets-manager-store.ts'],
    sources: ['https://docs.aws.amazon.com/secretsmanager/latest/apireference/API_GetSecretValue.html'],
    embedded: 'agrees, in whole seconds',
    heldBy: [
      'test/functions/rotator/core/steps/rotate.test.ts',
      'test/functions/rotator/moto/moto-rotation.servers.test.ts',
    ],
    state: 'by the page',
    risk: 'access',
    fallback: 'the step is refused and AWSCURRENT stays: a rotation fails with an event, and nothing is promoted.',
  },
  {
    id: 'labels-of-a-pending-version',
    behaviour: 'RotateSecret puts AWSPENDING on a version that carries no other label.',
    usedBy: ['src/functions/rotator/core/must-be-alone.ts'],
    sources: [
      'https://docs.aws.amazon.com/secretsmanager/latest/apireference/API_RotateSecret.html',
      'https://docs.aws.amazon.com/secretsmanager/latest/userguide/rotate-secrets_lambda-functions.html',
    ],
    embedded: 'agrees, but for the first version of a secret, which it makes current at once',
    heldBy: ['test/functions/rotator/core/steps/rotate.test.ts'],
    state: 'by the page',
    risk: 'access',
    fallback: 'the step is refused and AWSCURRENT stays: a rotation fails with an event, and nothing is promoted.',
  },
];
