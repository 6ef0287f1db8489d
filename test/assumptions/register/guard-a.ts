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
];
