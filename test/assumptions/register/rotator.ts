import type { Assumption } from '../assumption';

export const assumptions: readonly Assumption[] = [
  {
    id: 'label-moves-from-its-holder-only',
    behaviour:
      'UpdateSecretVersionStage fails when RemoveFromVersionId is not the version that carries the label, so a promotion that was decided of another current version does nothing.',
    usedBy: ['src/functions/rotator/core/steps/finish-secret.ts', 'src/functions/rotator/core/proofs.ts'],
    sources: [
      'https://docs.aws.amazon.com/secretsmanager/latest/apireference/API_UpdateSecretVersionStage.html',
      'https://docs.aws.amazon.com/sdk-for-kotlin/api/latest/secretsmanager/aws.sdk.kotlin.services.secretsmanager.model/-update-secret-version-stage-request/remove-from-version-id.html',
    ],
    embedded: 'agrees',
    heldBy: [
      'test/functions/rotator/core/finish-at-once.test.ts',
      'test/functions/rotator/chaos/rotation-chaos.test.ts',
    ],
    state: 'by the page',
    risk: 'access',
  },
  {
    id: 'managed-superuser-names-no-host',
    behaviour:
      'The secret of a master user that RDS manages holds username and password and no host, so the function must be told to which host its password may go.',
    usedBy: ['src/functions/rotator/database/read-master.ts'],
    sources: [
      'https://github.com/aws-samples/aws-secrets-manager-rotation-lambdas/blob/main/SecretsManagerRDSPostgreSQLRotationMultiUser/lambda_function.py',
    ],
    embedded: 'lacks the managed secret',
    heldBy: ['test/functions/rotator/database/read-master.test.ts'],
    state: 'by the page',
    risk: 'access',
  },
];
