import type { Assumption } from '../assumption';

const FORMAT = 'https://developer.hashicorp.com/terraform/internals/json-format';

export const assumptions: readonly Assumption[] = [
  {
    id: 'null-of-a-computed-argument',
    behaviour:
      'Terraform plans an argument that the provider may compute as unknown when the configuration gives null, and as the value itself when it gives any value that is known; timestamp(), uuid() and bcrypt() alone give one that is not known from what is.',
    usedBy: ['src/review/read/plan/left-out.ts'],
    sources: [
      FORMAT,
      'https://developer.hashicorp.com/terraform/language/expressions/types',
      'https://developer.hashicorp.com/terraform/language/functions/timestamp',
    ],
    embedded: 'agrees: Terraform itself plans so',
    heldBy: ['test/review/read/plan/left-out.test.ts'],
    state: 'confirmed',
    risk: 'access',
  },
  {
    id: 'sole-reference-is-taken-as-it-is',
    behaviour:
      'An argument that takes a document or the identifier of a resource, and refers to one of them alone, has its text as it is; replace() or templatefile() of it cannot be distinguished in a plan of .tf files.',
    usedBy: ['src/review/read/plan/identifier.ts', 'src/review/read/plan/references.ts'],
    sources: [FORMAT],
    embedded: 'agrees: Terraform itself plans so',
    heldBy: ['test/review/read/followed-references.test.ts'],
    state: 'unproven',
    risk: 'access',
    fallback: 'The plan after the apply has the text itself, so that a review of the state shows what differs.',
  },
  {
    id: 'an-unknown-id-of-a-local-value-is-made-by-the-plan',
    behaviour:
      'An identifier that a local value hands on and that is not known before the apply is that of a resource of its type which the same plan makes, unless data is read during the apply, or another provider, a random text, a template, the account of an ARN or an attribute that AWS computes may give it; replace() of what the plan makes cannot be distinguished.',
    usedBy: [
      'src/review/read/plan/identifier.ts',
      'src/review/read/plan/plan-module.ts',
      'src/review/read/plan/hands-on.ts',
    ],
    sources: [FORMAT],
    embedded: 'agrees: Terraform itself plans so',
    heldBy: [
      'test/review/read/followed-references.test.ts',
      'test/review/read/followed-attachments.test.ts',
      'test/review/plans/hostile-plans.terraform.test.ts',
    ],
    state: 'unproven',
    risk: 'access',
    fallback: 'The plan after the apply has the ids, so that a review of the state shows what differs.',
  },
  {
    id: 'one-policy-of-a-secret',
    behaviour: 'PutResourcePolicy and PutKeyPolicy replace the policy of a secret or key, which has one alone.',
    usedBy: ['src/review/read/assemble/sole-policy.ts', 'src/review/rules/golden/policy-declared-once.ts'],
    sources: [
      'https://docs.aws.amazon.com/secretsmanager/latest/apireference/API_PutResourcePolicy.html',
      'https://docs.aws.amazon.com/kms/latest/APIReference/API_PutKeyPolicy.html',
    ],
    embedded: 'agrees',
    heldBy: ['test/review/read/rival-policies.test.ts'],
    state: 'by the page',
    risk: 'access',
  },
  {
    id: 'names-of-secrets-that-services-make',
    behaviour:
      'RDS names the secret of a master password rds!db-… for an instance and rds!cluster-… for a cluster, DocumentDB rds!cluster-…, Redshift redshift!…, and ECS the private keys of Service Connect ecs-sc!…; one that is made without a key is under aws/secretsmanager, but for a cluster of Redshift that is restored.',
    usedBy: ['src/review/provider/databases.ts', 'src/review/read/assemble/service-secrets.ts'],
    sources: [
      'https://docs.aws.amazon.com/secretsmanager/latest/userguide/service-linked-secrets.html',
      'https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/rds-secrets-manager.html',
      'https://docs.aws.amazon.com/documentdb/latest/developerguide/docdb-secrets-manager.html',
      'https://docs.aws.amazon.com/redshift/latest/mgmt/redshift-secrets-manager-integration.html',
      'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/service-connect-tls.html',
    ],
    embedded: 'agrees for RDS; makes no secrets for the others',
    heldBy: ['test/review/read/assemble/service-secrets.test.ts', 'test/review/read/service-secret-keys.test.ts'],
    state: 'by the page',
    risk: 'access',
  },
  {
    id: 'a-removed-key-policy-gives-way-to-that-of-aws',
    behaviour:
      'When `aws_kms_key_policy` is removed, the provider gives the key the policy that AWS gives a key without one; with `bypass_policy_lockout_safety_check` it leaves the policy in place.',
    usedBy: ['src/review/read/assemble/keep-undeclared.ts', 'src/review/hazards/guard-removal.ts'],
    sources: [
      'https://github.com/hashicorp/terraform-provider-aws/blob/main/internal/service/kms/key_policy.go',
      'https://docs.aws.amazon.com/kms/latest/developerguide/key-policy-default.html',
    ],
    embedded: 'not asked: it is what the provider does',
    heldBy: [
      'test/review/read/undeclared-targets.test.ts',
      'test/review/read/assemble/keep-undeclared.test.ts',
      'test/review/hazards/hazards.test.ts',
    ],
    state: 'by the page',
  },
  {
    id: 'commands-run-as-the-role-of-their-host',
    behaviour:
      'Whatever runs on an instance or in a task, commands that people send there included, gets the credentials of its role.',
    usedBy: ['src/review/escalation/hops/run-command.ts'],
    sources: [
      'https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/iam-roles-for-amazon-ec2.html',
      'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/task-iam-roles.html',
    ],
    embedded: 'runs no commands on instances or tasks',
    heldBy: ['test/review/escalation/run-as.test.ts'],
    state: 'by the page',
  },
  {
    id: 'an-assignment-makes-a-role-that-is-assumed',
    behaviour:
      'Assigning a permission set in an account makes a role there with its policies, which the assigned person or group can assume at once.',
    usedBy: ['src/review/escalation/hops/assign-permission-set.ts'],
    sources: ['https://docs.aws.amazon.com/singlesignon/latest/APIReference/API_CreateAccountAssignment.html'],
    embedded: 'lacks permission sets as Terraform makes them',
    heldBy: ['test/review/escalation/permission-sets.test.ts'],
    state: 'by the page',
  },
];
