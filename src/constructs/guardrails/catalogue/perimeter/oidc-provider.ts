/** An OIDC provider whose tokens roles may trust, and which of its tenants are meant. */
export interface TrustedProvider {
  /** Its URL without `https://`, as the condition keys of IAM have it: `gitlab.com`, `token.actions.githubusercontent.com`. */
  readonly issuer: string;
  /** Patterns of the claim `sub`; none when the provider serves the organization alone. */
  readonly subjects: readonly string[];
}

/** An organization or a person at GitHub. */
export interface GithubOwner {
  readonly name: string;
  /**
   * The number that GitHub gave the owner, which repositories since 15 July 2026 carry in the subject of their tokens.
   *
   * @default - tokens of such repositories are not trusted
   */
  readonly id?: string;
}

const ISSUER = /^[a-z0-9.-]+\.[a-z]{2,}(?::\d{1,5})?(?:\/[\w.~/-]+)?$/;

/**
 * The providers of tokens that roles may trust.
 *
 * @example
 * Guardrails.trustedOidc({ providers: [OidcProvider.github([{ name: 'acme', id: '123456' }])] });
 */
export const OidcProvider = {
  /**
   * GitHub Actions, for the workflows of some owners, in the forms of subject that GitHub documents.
   *
   * @param issuer where an enterprise has its own. @default 'token.actions.githubusercontent.com'
   * @throws when there is no owner, or a name, number or issuer is malformed
   * @see https://docs.github.com/en/actions/reference/security/oidc
   *
   * @example
   * const provider = OidcProvider.github([{ name: 'acme', id: '123456' }]);
   */
  github(owners: readonly GithubOwner[], issuer = 'token.actions.githubusercontent.com'): TrustedProvider {
    requireSome('owners', owners);
    return provider(issuer, owners.flatMap(subjectsOf));
  },

  /**
   * GitLab, for the pipelines of some groups (`acme`, `acme/platform`) and what is below them.
   *
   * @param issuer where GitLab is self-managed. @default 'gitlab.com'
   * @throws when there is no group, or a group or issuer is malformed
   * @see https://docs.gitlab.com/ci/secrets/id_token_authentication/
   *
   * @example
   * const provider = OidcProvider.gitlab(['acme/platform']);
   */
  gitlab(groups: readonly string[], issuer = 'gitlab.com'): TrustedProvider {
    requireSome('groups', groups);
    for (const group of groups) requireName('groups', 'paths of GitLab groups', /^[\w.-]+(?:\/[\w.-]+)*$/, group);
    return provider(
      issuer,
      groups.map((group) => `project_path:${group}/*`),
    );
  },

  /**
   * A provider that serves the organization alone: a Jenkins of one's own, or a cluster of Amazon EKS
   * (`oidc.eks.<region>.amazonaws.com/id/<id>`).
   *
   * @throws when the issuer is malformed, or is known to serve everybody
   *
   * @example
   * const provider = OidcProvider.own('oidc.eks.eu-central-1.amazonaws.com/id/0A1B2C3D4E5F60718293A4B5C6D7E8F9');
   */
  own(issuer: string): TrustedProvider {
    if (['token.actions.githubusercontent.com', 'gitlab.com', 'cognito-identity.amazonaws.com'].includes(issuer)) {
      throw new Error(`\`issuer\` must be a provider that serves the organization alone, got '${issuer}'`);
    }
    return provider(issuer, []);
  },
} as const;

function provider(issuer: string, subjects: readonly string[]): TrustedProvider {
  if (!ISSUER.test(issuer)) {
    throw new Error(`\`issuer\` must be a provider's URL without https:// and a slash at its end, got '${issuer}'`);
  }
  return { issuer, subjects };
}

function subjectsOf({ name, id }: GithubOwner): readonly string[] {
  requireName('owners', 'names of GitHub owners', /^[A-Za-z0-9](?:[A-Za-z0-9-]{0,38})$/, name);
  if (id === undefined) return [`repo:${name}/*`];
  requireName('owners', 'numbers of GitHub owners', /^\d{1,20}$/, id);
  return [`repo:${name}/*`, `repo:${name}@${id}/*`];
}

function requireSome(option: string, values: readonly unknown[]): void {
  if (values.length === 0) throw new Error(`\`${option}\` must name at least one, got none`);
}

function requireName(option: string, what: string, shape: RegExp, value: string): void {
  if (!shape.test(value)) throw new Error(`\`${option}\` must be ${what}, got '${value}'`);
}
