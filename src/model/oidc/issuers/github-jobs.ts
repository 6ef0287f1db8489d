import { exactText, requireReason, requireSome } from '../tokens/exact-text';
import { gitName, type Subjects } from '../tokens/subjects';

/** Jobs of workflows of GitHub Actions, by what their tokens say of them. */
export type GithubJob =
  /** Jobs that name this environment, of any branch: its protection rules decide. Prefer it. */
  | { readonly environment: string }
  /** Jobs without an environment, of runs for this branch. */
  | { readonly branch: string }
  /** Such of all branches that begin so, as `release/`. */
  | { readonly branchPrefix: string }
  /** Jobs without an environment, of runs for this tag. */
  | { readonly tag: string }
  /** Such of all tags that begin so, as `v`. */
  | { readonly tagPrefix: string }
  /** Jobs without an environment, of runs for pull requests: code that nobody has reviewed. At least 10 characters say why. */
  | { readonly pullRequests: { readonly reason: string } };

/**
 * The subjects of jobs in a repository.
 *
 * @param repositories as the subject begins with them: `acme/orders`, `acme@123/orders@456`
 * @throws when there is no job, or a name is malformed
 * @see https://docs.github.com/en/actions/reference/security/oidc
 */
export function githubSubjects(repositories: readonly string[], jobs: readonly GithubJob[]): Subjects {
  requireSome('jobs', jobs);
  const contexts = jobs.map(contextOf);
  const of = (open: boolean): readonly string[] =>
    contexts
      .filter((context) => context.open === open)
      .flatMap(({ text }) => repositories.map((repository) => `repo:${repository}:${text}`));
  return { subjects: of(false), beginnings: of(true) };
}

/** What follows the repository in the subject. */
function contextOf(job: GithubJob): { readonly text: string; readonly open: boolean } {
  if ('environment' in job) return { text: `environment:${environmentName(job.environment)}`, open: false };
  if ('branch' in job) return { text: `ref:refs/heads/${gitName('branch', job.branch)}`, open: false };
  if ('branchPrefix' in job) return { text: `ref:refs/heads/${gitName('branchPrefix', job.branchPrefix)}`, open: true };
  if ('tag' in job) return { text: `ref:refs/tags/${gitName('tag', job.tag)}`, open: false };
  if ('tagPrefix' in job) return { text: `ref:refs/tags/${gitName('tagPrefix', job.tagPrefix)}`, open: true };
  requireReason('jobs.pullRequests.reason', job.pullRequests.reason);
  return { text: 'pull_request', open: false };
}

/** GitHub writes a colon as `%3A`, so a name that has `%3A` itself could be that of another environment. */
function environmentName(name: string): string {
  const shape = /^(?!.*%3a)[^\p{Cc}]{1,255}$/iu;
  return exactText('jobs.environment', 'the name of an environment, without %3A', shape, name).replaceAll(':', '%3A');
}
