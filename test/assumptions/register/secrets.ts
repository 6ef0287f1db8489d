import type { Assumption } from '../assumption';

export const assumptions: readonly Assumption[] = [
  {
    id: 'policy-of-a-replica',
    behaviour:
      'Secrets Manager copies the resource policy of a primary to its replicas and refuses to change it there.',
    usedBy: ['src/constructs/secrets/secret.ts'],
    sources: [
      'https://docs.aws.amazon.com/secretsmanager/latest/userguide/replicate-secrets.html',
      'https://github.com/lgallard/terraform-aws-secrets-manager/pull/188',
    ],
    embedded: 'agrees that a policy on a replica is refused',
    heldBy: ['test/constructs/secrets/secret-policy.test.ts'],
    state: 'confirmed',
    risk: 'access',
  },
];
