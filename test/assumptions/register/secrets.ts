import type { Assumption } from '../assumption';

export const assumptions: readonly Assumption[] = [
  {
    id: 'policy-of-a-replica',
    behaviour:
      'Secrets Manager copies the resource policy of a primary to its replicas and refuses to change it there.',
    usedBy: ['src/constructs/secrets/secret.ts', 'src/review/read/assemble/secrets.ts'],
    sources: [
      'https://docs.aws.amazon.com/secretsmanager/latest/userguide/replicate-secrets.html',
      'https://github.com/lgallard/terraform-aws-secrets-manager/pull/188',
    ],
    embedded: 'agrees that a policy on a replica is refused',
    heldBy: ['test/constructs/secrets/secret.test.ts', 'test/e2e/changes.terraform.test.ts'],
    state: 'confirmed',
    risk: 'access',
  },
  {
    id: 'resource-star-in-a-secret-policy',
    behaviour:
      'In the resource policy of a secret, `Resource: "*"` is that secret, also where the policy is copied to.',
    usedBy: ['src/constructs/secrets/secret-denials.ts'],
    sources: ['https://docs.aws.amazon.com/secretsmanager/latest/userguide/auth-and-access_examples_cross.html'],
    embedded: 'evaluates no policies',
    heldBy: ['test/constructs/secrets/secret-policy.test.ts'],
    state: 'by the page',
    risk: 'access',
  },
  {
    id: 'keys-of-replication',
    behaviour:
      'A change of a replicated secret uses `kms:Encrypt` and `kms:GenerateDataKey` of its replicas’ keys in the name of whoever changed it; by which ARN and which Region’s Secrets Manager is not said.',
    usedBy: ['src/constructs/access/permission.ts', 'src/constructs/keys/key-uses.ts'],
    sources: [
      'https://docs.aws.amazon.com/secretsmanager/latest/userguide/replicate-secrets_troubleshoot.html',
      'https://docs.aws.amazon.com/secretsmanager/latest/apireference/API_ReplicateSecretToRegions.html',
    ],
    embedded: 'calls no keys',
    heldBy: ['test/constructs/keys/replica-keys.test.ts'],
    state: 'unproven',
    risk: 'data',
    fallback:
      'Every key of the secret allows those who change values by the ARN and the Secrets Manager of each of its Regions, so that whichever is used is allowed; readers are allowed by their own Region alone.',
  },
  {
    id: 'batch-is-authorized-by-secret',
    behaviour: 'BatchGetSecretValue returns only secrets on which the caller may also call GetSecretValue.',
    usedBy: ['src/constructs/secrets/secret-denials.ts'],
    sources: ['https://docs.aws.amazon.com/secretsmanager/latest/apireference/API_BatchGetSecretValue.html'],
    embedded: 'evaluates no policies',
    heldBy: ['test/constructs/secrets/other-readers.test.ts'],
    state: 'by the page',
    risk: 'access',
  },
  {
    id: 'services-read-as-their-caller',
    behaviour:
      'A service that reads a secret for somebody calls with the ARN of that principal and with `aws:PrincipalIsAWSService` false.',
    usedBy: ['src/constructs/secrets/secret-denials.ts'],
    sources: ['https://docs.aws.amazon.com/IAM/latest/UserGuide/access_forward_access_sessions.html'],
    embedded: 'evaluates no policies',
    heldBy: ['test/constructs/secrets/other-readers.test.ts'],
    state: 'by the page',
    risk: 'access',
  },
];
