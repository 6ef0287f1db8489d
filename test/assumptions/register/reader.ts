import type { Assumption } from '../assumption';

const FORMAT = 'https://developer.hashicorp.com/terraform/internals/json-format';

export const assumptions: readonly Assumption[] = [
  {
    id: 'null-of-a-computed-argument',
    behaviour:
      'Terraform plans an argument that the provider may compute as unknown when the configuration gives null, and as the value itself when it gives any value that is known.',
    usedBy: ['src/review/read/plan/left-out.ts'],
    sources: [FORMAT, 'https://developer.hashicorp.com/terraform/language/expressions/types'],
    embedded: 'agrees: Terraform itself plans so',
    heldBy: ['test/review/read/left-out.test.ts'],
    state: 'confirmed',
    risk: 'access',
  },
  {
    id: 'one-policy-of-a-secret',
    behaviour: 'PutResourcePolicy and PutKeyPolicy replace the policy of a secret or key, which has one alone.',
    usedBy: ['src/review/read/build/sole-policy.ts', 'src/review/rules/golden/policy-declared-once.ts'],
    sources: [
      'https://docs.aws.amazon.com/secretsmanager/latest/apireference/API_PutResourcePolicy.html',
      'https://docs.aws.amazon.com/kms/latest/APIReference/API_PutKeyPolicy.html',
    ],
    embedded: 'agrees',
    heldBy: ['test/review/read/rival-policies.test.ts'],
    state: 'by the page',
    risk: 'access',
  },
];
