import { exactText, requireSome } from '../tokens/exact-text';
import { gitName, type Subjects } from '../tokens/subjects';

/** Jobs of pipelines of GitLab, by the branch or tag that their tokens name. */
export type GitlabJob =
  | { readonly branch: string }
  /** All branches that begin so, as `release/`. */
  | { readonly branchPrefix: string }
  | { readonly tag: string }
  /** All tags that begin so, as `v`. */
  | { readonly tagPrefix: string };

/**
 * The subjects of jobs in a project.
 *
 * @param project its whole path: `acme/platform/orders`
 * @throws when there is no job, or a name is malformed
 * @see https://docs.gitlab.com/ci/secrets/id_token_authentication/
 */
export function gitlabSubjects(project: string, jobs: readonly GitlabJob[]): Subjects {
  exactText('project', 'the whole path of a project, <group>/<project>', /^[\w.-]+(?:\/[\w.-]+)+$/, project);
  requireSome('jobs', jobs);
  const refs = jobs.map(refOf);
  const of = (open: boolean): readonly string[] =>
    refs
      .filter((ref) => ref.open === open)
      .map(({ type, name }) => `project_path:${project}:ref_type:${type}:ref:${name}`);
  return { subjects: of(false), beginnings: of(true) };
}

function refOf(job: GitlabJob): { readonly type: 'branch' | 'tag'; readonly name: string; readonly open: boolean } {
  if ('branch' in job) return { type: 'branch', name: gitName('branch', job.branch), open: false };
  if ('branchPrefix' in job) return { type: 'branch', name: gitName('branchPrefix', job.branchPrefix), open: true };
  if ('tag' in job) return { type: 'tag', name: gitName('tag', job.tag), open: false };
  return { type: 'tag', name: gitName('tagPrefix', job.tagPrefix), open: true };
}
