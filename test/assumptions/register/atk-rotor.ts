import type { Assumption } from '../assumption';

export const assumptions: readonly Assumption[] = [
  {
    id: 'postgres-clone-is-a-member',
    behaviour:
      "AWS's PostgreSQL function for two users makes the clone a member of the original when it creates it, so a clone that is not a member was made by somebody else.",
    usedBy: ['src/functions/rotator/postgres/must-be-pair.ts'],
    sources: [
      'https://github.com/aws-samples/aws-secrets-manager-rotation-lambdas/blob/main/SecretsManagerRDSPostgreSQLRotationMultiUser/lambda_function.py',
    ],
    embedded: 'has no such function',
    heldBy: [
      'test/functions/rotator/postgres/postgres-settings.servers.test.ts',
      'test/functions/rotator/postgres/postgres-switching.servers.test.ts',
    ],
    state: 'by the page',
    risk: 'access',
  },
];
