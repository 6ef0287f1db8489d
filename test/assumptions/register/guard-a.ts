import type { Assumption } from '../assumption';

export const assumptions: readonly Assumption[] = [
  {
    id: 'tags-of-a-tagged-creation',
    behaviour:
      'When a secret or key is created with tags, AWS asks for TagResource too, and takes the requested tags as those that the resource has.',
    usedBy: ['src/constructs/guardrails/changed-tags.ts'],
    sources: [
      'https://docs.aws.amazon.com/aws-managed-policy/latest/reference/AmazonRedshiftFullAccess.html',
      'https://docs.aws.amazon.com/service-authorization/latest/reference/list_awssecretsmanager.html',
    ],
    embedded: 'evaluates no service control policy',
    heldBy: ['test/constructs/guardrails/tables.test.ts'],
    state: 'unproven',
    risk: 'access',
    fallback:
      'A creation passes in both readings: tags that are equal are no change, and tags that are not there are first ones.',
  },
  {
    id: 'names-of-service-secrets',
    behaviour:
      'Secrets that an AWS service owns have a name that begins with the id of the service and a `!`, and nobody else creates such a name.',
    usedBy: ['src/constructs/guardrails/service-secrets.ts', 'src/constructs/guardrails/service-managed.ts'],
    sources: [
      'https://docs.aws.amazon.com/secretsmanager/latest/userguide/service-linked-secrets.html',
      'https://docs.aws.amazon.com/aws-managed-policy/latest/reference/AWSQuickSightSecretsManagerWritePolicy.html',
    ],
    embedded: 'differs: lets anybody create such a name',
    heldBy: ['test/constructs/guardrails/tables.test.ts', 'test/constructs/guardrails/unprefixed-services.test.ts'],
    state: 'by the page',
    risk: 'access',
    fallback:
      'Whoever could take such a name would make a secret of their own without the rules for keys, tags, policies and rotation; existing secrets keep their names.',
  },
  {
    id: 'owning-service-tag',
    behaviour:
      'Secrets that an AWS service owns carry the tag `aws:secretsmanager:owningService`, which conditions can compare and nobody else can set.',
    usedBy: ['src/constructs/guardrails/service-managed.ts'],
    sources: [
      'https://docs.aws.amazon.com/aws-managed-policy/latest/reference/AWSQuickSightSecretsManagerWritePolicy.html',
      'https://docs.aws.amazon.com/tag-editor/latest/userguide/tagging.html',
    ],
    embedded: 'differs: owns no secrets',
    heldBy: ['test/constructs/guardrails/tables.test.ts'],
    state: 'by the page',
    risk: 'access',
    fallback: 'Without the tag a service is refused, unless the name tells: nothing is opened.',
  },
  {
    id: 'handshake-of-a-member',
    behaviour:
      'A member account that accepts the invitation of another organization calls AcceptHandshake, and its service control policies are asked first.',
    usedBy: ['src/constructs/guardrails/organization/leave-organization.ts'],
    sources: [
      'https://docs.aws.amazon.com/organizations/latest/userguide/orgs_account_migration.html',
      'https://docs.aws.amazon.com/service-authorization/latest/reference/list_awsorganizations.html',
    ],
    embedded: 'evaluates no service control policy',
    heldBy: ['test/constructs/guardrails/tables.test.ts'],
    state: 'unproven',
    risk: 'access',
    fallback:
      'An account that leaves all the same takes its secrets with it and no others: keys and resource control policies keep those of other accounts, and leaving to become standalone stays denied.',
  },
];
