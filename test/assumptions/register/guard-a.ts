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
    usedBy: ['src/constructs/guardrails/catalogue/organization/leave-organization.ts'],
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
  {
    id: 'vpc-ids-of-regions',
    behaviour: 'The id of a VPC is unique in its Region alone, and a call tells its Region by aws:RequestedRegion.',
    usedBy: ['src/constructs/guardrails/catalogue/perimeter/expected-networks-props.ts'],
    sources: ['https://github.com/aws-samples/data-perimeter-policy-examples/tree/main/resource_control_policies'],
    embedded: 'evaluates no resource control policy',
    heldBy: ['test/constructs/guardrails/catalogue/perimeter/expected-networks.test.ts'],
    state: 'by the page',
    risk: 'access',
    fallback: 'A VPC that calls an endpoint of another Region is refused there: its endpoint is named instead.',
  },
  {
    id: 'public-parameters-of-aws',
    behaviour: 'ARNs of public parameters and documents of AWS have no account, and an endpoint policy can name them.',
    usedBy: ['src/constructs/network/perimeter.ts'],
    sources: [
      'https://github.com/aws-samples/data-perimeter-policy-examples/blob/main/vpc_endpoint_policies/ssm_endpoint_policy.json',
    ],
    embedded: 'evaluates no endpoint policy',
    heldBy: ['test/constructs/network/secrets-endpoints.test.ts', 'test/stacks/endpoints.test.ts'],
    state: 'by the page',
  },
  {
    id: 'global-services',
    behaviour:
      'The services that AWS Control Tower leaves out of its denial of Regions are those that answer for all Regions.',
    usedBy: ['src/constructs/guardrails/catalogue/organization/global-services.ts'],
    sources: [
      'https://docs.aws.amazon.com/controltower/latest/controlreference/primary-region-deny-policy.html',
      'https://docs.aws.amazon.com/controltower/latest/controlreference/ou-region-deny.html',
    ],
    embedded: 'evaluates no service control policy',
    heldBy: ['test/constructs/guardrails/catalogue/organization/region-limit.test.ts'],
    state: 'by the page',
    risk: 'access',
    fallback: 'A global service that is not listed is refused, and let by `anywhere`.',
  },
  {
    id: 'enforced-tag-values',
    behaviour: 'Tag policies enforce values on keys of KMS and secrets, and only report those on parameters.',
    usedBy: ['src/constructs/guardrails/tags/tag-policy-document.ts'],
    sources: [
      'https://docs.aws.amazon.com/organizations/latest/userguide/orgs_manage_policies_supported-resources-enforcement.html',
    ],
    embedded: 'keeps tag policies and enforces none',
    heldBy: ['test/constructs/guardrails/tags/tag-policy.test.ts'],
    state: 'by the page',
  },
];
