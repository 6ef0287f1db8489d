import { exactText } from '../tokens/exact-text';
import type { GITHUB_CLAIMS } from '../tokens/iam-claims';
import { GIT_NAME } from '../tokens/subjects';
import { type ClaimValues, TrustedTokens } from '../tokens/trusted-tokens';
import { type GithubJob, githubSubjects } from './github-jobs';

/** An owner or a repository at GitHub: the name may pass to somebody else, the number never does. */
export interface GithubIdentity {
  readonly name: string;
  /** The number that GitHub gave it: `gh api repos/OWNER/NAME --jq '.owner.id, .id'` shows both. */
  readonly id: string;
}

/** A reusable workflow, which the jobs must be of. */
export interface GithubWorkflow {
  /** `acme/ci`. */
  readonly repository: string;
  /** `.github/workflows/deploy.yml`. */
  readonly path: string;
  /** The whole ref or a commit: `refs/heads/main`, `refs/tags/v3`. */
  readonly ref: string;
}

/** Which issuer an enterprise has of its own. */
export type GithubIssuer =
  /** The slug of an enterprise that has chosen a unique URL for its tokens. */
  | { readonly enterprise: string }
  /** The subdomain of an enterprise on GHE.com. */
  | { readonly dataResidency: string };

/** Jobs of GitHub Actions. */
export interface GithubTokensProps {
  readonly owner: GithubIdentity;
  readonly repository: GithubIdentity;
  /** At least one. */
  readonly jobs: readonly GithubJob[];
  /** @default - of any workflow in the repository */
  readonly workflow?: GithubWorkflow;
  /**
   * Whether subjects of names alone are accepted beside those with numbers. Repositories from before 15 July 2026 have
   * them until they change over. The numbers are tested in either case.
   *
   * @default true
   */
  readonly formerSubjects?: boolean;
  /** @default - `token.actions.githubusercontent.com`, which serves everybody */
  readonly issuer?: GithubIssuer;
  /** @default 'sts.amazonaws.com' */
  readonly audience?: string;
  /** Other claims that a token must bring, with one of the values each: such as `ref` beside an environment. @default - none */
  readonly claims?: ClaimValues<
    Exclude<(typeof GITHUB_CLAIMS)[number], 'job_workflow_ref' | 'repository' | 'repository_id' | 'repository_owner_id'>
  >;
}

/** Names of owners: of organizations, and of managed users, which end in `_<short code>`. */
export const GITHUB_OWNER = /^[A-Za-z0-9][A-Za-z0-9-]{0,38}(?:_[A-Za-z0-9]{1,38})?$/;
export const GITHUB_REPOSITORY = /^[\w.-]{1,100}$/;

/**
 * Tokens of GitHub Actions. Names alone can pass to another owner, so the numbers of owner and repository are demanded,
 * whatever form the subject has.
 *
 * @throws when a name, a number or the issuer is malformed, or no job is named
 *
 * @example
 * const tokens = Oidc.github({
 *   owner: { name: 'acme', id: '123456' },
 *   repository: { name: 'orders', id: '456789' },
 *   jobs: [{ environment: 'production' }],
 *   claims: { ref: ['refs/heads/main'] },
 * });
 */
export function github(props: GithubTokensProps): TrustedTokens {
  const { owner, repository, jobs, workflow, formerSubjects = true, audience = 'sts.amazonaws.com', claims } = props;
  requireIdentity('owner', GITHUB_OWNER, owner);
  requireIdentity('repository', GITHUB_REPOSITORY, repository);
  const immutable = `${owner.name}@${owner.id}/${repository.name}@${repository.id}`;
  const former = formerSubjects ? [`${owner.name}/${repository.name}`] : [];
  return TrustedTokens.of({
    by: 'Github',
    issuer: issuerOf(props.issuer),
    audience,
    ...githubSubjects([...former, immutable], jobs),
    claims: {
      ...claims,
      ...(workflow && { job_workflow_ref: [workflowRef(workflow)] }),
      repository_id: [repository.id],
      repository_owner_id: [owner.id],
    },
  });
}

function requireIdentity(option: string, shape: RegExp, { name, id }: GithubIdentity): void {
  exactText(`${option}.name`, 'a name at GitHub', shape, name);
  exactText(`${option}.id`, 'the number that GitHub gave it', /^\d{1,20}$/, id);
}

function workflowRef({ repository, path, ref }: GithubWorkflow): string {
  exactText('workflow.repository', '<owner>/<name>', /^[\w-]+\/[\w.-]+$/, repository);
  exactText('workflow.path', '.github/workflows/<file>', /^\.github\/workflows\/[^\s@/]+\.ya?ml$/, path);
  exactText(
    'workflow.ref',
    'refs/heads/<branch>, refs/tags/<tag> or a commit',
    /^(?:refs\/(?:heads|tags)\/.+|[0-9a-f]{40})$/,
    ref,
  );
  exactText('workflow.ref', 'a name that Git allows', GIT_NAME, ref);
  return `${repository}/${path}@${ref}`;
}

function issuerOf(issuer: GithubIssuer | undefined): string {
  if (issuer === undefined) return 'token.actions.githubusercontent.com';
  if ('enterprise' in issuer) {
    const slug = exactText('issuer.enterprise', 'the slug of an enterprise', /^[\w-]{1,60}$/, issuer.enterprise);
    return `token.actions.githubusercontent.com/${slug}`;
  }
  const subdomain = exactText(
    'issuer.dataResidency',
    'a subdomain of ghe.com',
    /^[a-z0-9-]{1,60}$/,
    issuer.dataResidency,
  );
  return `token.actions.${subdomain}.ghe.com`;
}
