import type { Assumption } from '../assumption';

export const assumptions: readonly Assumption[] = [
  {
    id: 'calls-of-the-provider',
    behaviour:
      'The AWS provider makes the calls of `src/review/provider` for each type of resource, and no others that a policy must allow.',
    usedBy: ['src/review/provider/known-types.ts', 'src/review/deployment/terraform-call.ts'],
    sources: [
      'https://github.com/hashicorp/terraform-provider-aws/tree/main/internal/service',
      'https://docs.aws.amazon.com/service-authorization/latest/reference/reference_policies_actions-resources-contextkeys.html',
    ],
    embedded: 'enforces no policy, so it cannot tell',
    heldBy: ['test/review/deployment/deployment-policy.test.ts', 'test/review/deployment/addressed.test.ts'],
    state: 'unproven',
    risk: 'access',
    fallback:
      'A call that is missing is refused by IAM with its name in the error of the apply; nothing is lost, and the policy is extended.',
  },
  {
    id: 'key-named-at-creation',
    behaviour:
      'Secrets Manager checks at CreateSecret and UpdateSecret that the caller may Decrypt and GenerateDataKey with a customer key, and Encrypt with the keys of replicas.',
    usedBy: ['src/review/provider/secrets-manager.ts'],
    sources: ['https://docs.aws.amazon.com/secretsmanager/latest/userguide/security-encryption.html'],
    embedded: 'enforces no policy, so it cannot tell',
    heldBy: ['test/review/deployment/deployment-policy.test.ts'],
    state: 'by the page',
  },
];
