/** Claims of GitHub Actions that IAM tests beside `aud` and `sub`. */
export const GITHUB_CLAIMS = [
  'actor',
  'actor_id',
  'enterprise_id',
  'environment',
  'job_workflow_ref',
  'ref',
  'repository',
  'repository_id',
  'repository_owner_id',
  'workflow',
] as const;

/** Claims of gitlab.com that IAM tests beside `aud` and `sub`. */
export const GITLAB_CLAIMS = [
  'namespace_id',
  'pipeline_source',
  'project_id',
  'ref_protected',
  'runner_environment',
  'user_access_level',
  'user_email',
  'user_id',
  'user_login',
] as const;

/** Claims of Buildkite that IAM tests beside `aud` and `sub`. */
export const BUILDKITE_CLAIMS = [
  'build_branch',
  'cluster_id',
  'cluster_name',
  'organization_id',
  'organization_slug',
  'pipeline_id',
  'pipeline_slug',
] as const;

/** Claims of CircleCI that IAM tests beside `aud` and `sub`. */
export const CIRCLECI_CLAIMS = ['oidc.circleci.com/project-id'] as const;

const BY_ISSUER: readonly (readonly [issuer: RegExp, claims: readonly string[]])[] = [
  [/^token\.actions\.githubusercontent\.com(?:\/[\w-]+)?$/, GITHUB_CLAIMS],
  [/^token\.actions\.[a-z0-9-]+\.ghe\.com$/, GITHUB_CLAIMS],
  [/^gitlab\.com$/, GITLAB_CLAIMS],
  [/^agent\.buildkite\.com$/, BUILDKITE_CLAIMS],
  [/^oidc\.circleci\.com\/org\/[0-9a-f-]{36}$/, CIRCLECI_CLAIMS],
];

/**
 * The claims that IAM tests of an issuer's tokens beside `aud` and `sub`: a condition on any other never holds, because
 * its key is in no request.
 *
 * @param issuer without `https://`
 * @see https://docs.aws.amazon.com/service-authorization/latest/reference/list_awssecuritytokenservice.html
 */
export function iamClaims(issuer: string): readonly string[] {
  return BY_ISSUER.find(([known]) => known.test(issuer))?.[1] ?? [];
}
