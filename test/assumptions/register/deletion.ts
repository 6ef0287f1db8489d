import type { Assumption } from '../assumption';

const GUARD = 'src/constructs/protection/deletion-guard.ts';
const HELD_BY = ['test/e2e/deletion.terraform.test.ts'] as const;

export const assumptions: readonly Assumption[] = [
  {
    id: 'tagged-resources-are-listed',
    behaviour:
      'GetResources of the Resource Groups Tagging API returns the secrets and keys of a Region that carry a tag, with their tags, to a caller that may call tag:GetResources.',
    usedBy: [GUARD],
    sources: ['https://docs.aws.amazon.com/resourcegroupstagging/latest/APIReference/API_GetResources.html'],
    embedded: 'agrees',
    heldBy: HELD_BY,
    state: 'by the page',
    risk: 'data',
    fallback:
      'A secret that the list does not show yet is destroyed when its code is removed at once: it can be restored within its recovery window, and a key within its deletion window.',
  },
  {
    id: 'listed-secrets-are-alive',
    behaviour: 'ListSecrets leaves out secrets that are scheduled for deletion unless it is asked to include them.',
    usedBy: ['src/constructs/protection/undeclared-secrets.ts'],
    sources: ['https://docs.aws.amazon.com/secretsmanager/latest/apireference/API_ListSecrets.html'],
    embedded: 'agrees',
    heldBy: HELD_BY,
    state: 'by the page',
  },
  {
    id: 'data-sources-are-read-while-planning',
    behaviour:
      'Terraform reads a data source while it plans when its configuration is known, and fails the plan when a postcondition of it does not hold, before anything is applied.',
    usedBy: [GUARD],
    sources: ['https://developer.hashicorp.com/terraform/language/expressions/custom-conditions'],
    embedded: 'agrees: this is Terraform itself',
    heldBy: [...HELD_BY, 'test/e2e/deletion-cdktf.terraform.test.ts'],
    state: 'confirmed',
  },
  {
    id: 'an-application-is-deployed-with-the-rights-of-the-caller',
    behaviour:
      'CloudFormation carries out the change set of an application with the rights of its caller, names its stack and its role serverlessrepo-…, and reads the application from buckets named awsserverlessrepo-changesets-… and secrets-manager-rotation-apps-….',
    usedBy: ['src/review/provider/serverless-repository.ts', 'src/review/deployment/addressed.ts'],
    sources: [
      'https://docs.aws.amazon.com/aws-managed-policy/latest/reference/SecretsManagerReadWrite.html',
      'https://github.com/hashicorp/terraform-provider-aws/blob/main/internal/service/serverlessrepo/cloudformation_stack.go',
    ],
    embedded: 'lacks the service',
    heldBy: ['test/review/deployment/application.test.ts'],
    state: 'unproven',
  },
];
