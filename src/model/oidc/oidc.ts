import { custom } from './issuers/custom';
import { eks } from './issuers/eks';
import { github } from './issuers/github';
import { githubServer } from './issuers/github-server';
import { gitlab } from './issuers/gitlab';
import { gitlabServer } from './issuers/gitlab-server';
import { jenkins } from './issuers/jenkins';

/**
 * Tokens that may assume a role, by who issues them: each always with an audience and a subject, without a wildcard over
 * owner or project, and with claims that IAM tests for that issuer.
 *
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_providers_oidc_secure-by-default.html
 *
 * @example
 * const tokens = Oidc.jenkins({ url: 'jenkins.acme.com', jobs: ['orders/deploy'] });
 * new ConsumerRole(stack, 'Deploy', { name: 'orders-deploy', trust: RoleTrust.oidc(tokens) });
 */
export const Oidc = {
  /** GitHub Actions on github.com and GHE.com: {@link GithubTokensProps}. */
  github,
  /** GitHub Actions on a GitHub Enterprise Server: {@link GithubServerTokensProps}. */
  githubServer,
  /** Jobs of gitlab.com: {@link GitlabTokensProps}. */
  gitlab,
  /** Jobs of a GitLab of one's own: {@link GitlabServerTokensProps}. */
  gitlabServer,
  /** Jobs of Jenkins: {@link JenkinsTokensProps}. */
  jenkins,
  /** A service account of a cluster of Amazon EKS: {@link EksTokensProps}. */
  eks,
  /** An issuer of the table `OidcForms`, or one described likewise: {@link CustomTokensProps}. */
  custom,
} as const;
