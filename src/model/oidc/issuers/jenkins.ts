import { exactText, requireSome } from '../tokens/exact-text';
import { TrustedTokens } from '../tokens/trusted-tokens';

/** Jobs of a Jenkins with the plugin OpenID Connect Provider. IAM tests `aud` and `sub` alone. */
export interface JenkinsTokensProps {
  /** The URL of Jenkins without `https://` and a slash at its end: `jenkins.acme.com`, `ci.acme.com/jenkins`. */
  readonly url: string;
  /**
   * Whole names of jobs, with their folders: `deploy`, `orders/deploy`, `orders/api/main` for the branch `main` of a
   * multibranch job. At least one.
   */
  readonly jobs: readonly string[];
  /**
   * The issuer of the credential, without `https://`, where it lies in a folder or its keys are served elsewhere.
   *
   * @default - `<url>/oidc`
   */
  readonly issuer?: string;
  /** What the credential says as its audience. @default 'sts.amazonaws.com' */
  readonly audience?: string;
}

/**
 * Tokens of a Jenkins whose claim templates are those of the plugin: the subject is the URL of the job.
 *
 * @throws when the URL, the issuer or a job is malformed, or no job is named
 *
 * @example
 * const tokens = Oidc.jenkins({ url: 'jenkins.acme.com', jobs: ['orders/deploy'] });
 */
export function jenkins({
  url,
  jobs,
  issuer = `${url}/oidc`,
  audience = 'sts.amazonaws.com',
}: JenkinsTokensProps): TrustedTokens {
  exactText(
    'url',
    'the URL of Jenkins without https:// and a slash at its end',
    /^[a-z0-9-]+(?:\.[a-z0-9-]+)+(?:\/[\w.~-]+)*$/,
    url,
  );
  requireSome('jobs', jobs);
  return TrustedTokens.of({
    by: 'Jenkins',
    issuer,
    audience,
    subjects: jobs.map((job) => `https://${url}/${pathOf(job)}/`),
  });
}

/** Folders and jobs have names of their own, each after `job/`; Jenkins writes `%` and space in them as URLs do. */
function pathOf(job: string): string {
  const shape = /^[\w.%@=+,~-]+(?: [\w.%@=+,~-]+)*(?:\/[\w.%@=+,~-]+(?: [\w.%@=+,~-]+)*)*$/;
  return exactText('jobs', 'the whole name of a job, with its folders', shape, job)
    .split('/')
    .map((name) => `job/${name.replaceAll('%', '%25').replaceAll(' ', '%20')}`)
    .join('/');
}
