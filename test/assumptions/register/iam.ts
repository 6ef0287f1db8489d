import type { Assumption } from '../assumption';

const KEYS = 'https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-keys.html';

export const assumptions: readonly Assumption[] = [
  {
    id: 'network-of-forwarded-calls',
    behaviour:
      'A call that a service makes to KMS for a caller carries neither `aws:SourceVpc` nor `aws:SourceVpce` of the caller.',
    usedBy: ['src/iam/read/forwarded-context.ts'],
    sources: ['https://docs.aws.amazon.com/IAM/latest/UserGuide/access_forward_access_sessions.html'],
    embedded: 'evaluates no conditions on the network',
    heldBy: ['test/iam/vectors.test.ts', 'test/iam/completions.test.ts'],
    state: 'by the page',
    risk: 'access',
  },
  {
    id: 'other-network-keys-of-forwarded-calls',
    behaviour:
      'What `aws:SourceIp`, `aws:VpcSourceIp`, `aws:SourceVpcArn` and the keys of the owner of an endpoint are in a forwarded call is not said.',
    usedBy: ['src/iam/read/forwarded-context.ts'],
    sources: ['https://docs.aws.amazon.com/IAM/latest/UserGuide/access_forward_access_sessions.html', KEYS],
    embedded: 'evaluates no conditions on the network',
    heldBy: ['test/iam/vectors.test.ts'],
    state: 'unproven',
    risk: 'access',
    fallback: 'An answer that depends on one of them is not proven, which is never taken as access or as its absence.',
  },
  {
    id: 'kms-over-tls',
    behaviour: 'Services call KMS over TLS alone, so that their calls have `aws:SecureTransport` true.',
    usedBy: ['src/iam/read/forwarded-context.ts'],
    sources: ['https://docs.aws.amazon.com/kms/latest/developerguide/infrastructure-security.html'],
    embedded: 'evaluates no conditions on TLS',
    heldBy: ['test/iam/vectors.test.ts'],
    state: 'by the page',
    risk: 'access',
  },
  {
    id: 'keys-by-principal',
    behaviour:
      'Some condition keys are in every request of a kind of principal, and others in none, as the availability of each key says.',
    usedBy: ['src/iam/request/key-presence.ts', 'src/iam/request/derived-keys.ts'],
    sources: [KEYS, 'https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_variables.html'],
    embedded: 'knows few keys',
    heldBy: ['test/iam/vectors.test.ts'],
    state: 'by the page',
    risk: 'access',
  },
  {
    id: 'endpoint-or-address',
    behaviour: 'A request through a VPC endpoint has no `aws:SourceIp`, and another has none of the keys of endpoints.',
    usedBy: ['src/iam/logic/network-keys.ts', 'src/iam/request/implied-value.ts'],
    sources: [KEYS],
    embedded: 'evaluates no conditions on the network',
    heldBy: ['test/iam/vectors.test.ts'],
    state: 'by the page',
    risk: 'access',
  },
  {
    id: 'wildcard-at-the-end-of-a-segment',
    behaviour: 'In `Resource` a `*` that is the last character of a segment of an ARN reaches over colons.',
    usedBy: ['src/iam/statement/resource-expression.ts'],
    sources: ['https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_resource.html'],
    embedded: 'takes every wildcard over colons',
    heldBy: ['test/iam/vectors.test.ts'],
    state: 'by the page',
    risk: 'access',
  },
  {
    id: 'grant-constraints-any-case',
    behaviour:
      'A constraint of a grant compares the names of an encryption context in any case, and the values exactly.',
    usedBy: ['src/iam/layers/evaluate-grants.ts'],
    sources: ['https://docs.aws.amazon.com/kms/latest/APIReference/API_GrantConstraints.html'],
    embedded: 'keeps grants and evaluates none',
    heldBy: ['test/iam/vectors.test.ts'],
    state: 'by the page',
    risk: 'access',
  },
  {
    id: 'arn-of-a-federated-user',
    behaviour:
      '`aws:PrincipalArn` of a federated user is its ARN of STS, `arn:aws:sts::<account>:federated-user/<name>`; that of a session of a role is the ARN of the role.',
    usedBy: ['src/iam/statement/match-principal.ts', 'src/review/access/placed-callers.ts'],
    sources: [
      `${KEYS}#condition-keys-principalarn`,
      'https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_principal.html',
    ],
    embedded: 'knows the key for roles and users alone',
    heldBy: ['test/review/access/strangers.test.ts'],
    state: 'by the page',
    risk: 'access',
  },
];
