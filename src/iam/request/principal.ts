/** Tags of a principal; when given they are all of its tags. */
export type Tags = Readonly<Record<string, string>>;

/** Who asks. ARNs may hold hole markers. */
export type Principal =
  /** An IAM user. `id` is the unique id (`AIDA…`), if known. */
  | { readonly type: 'user'; readonly arn: string; readonly id?: string; readonly tags?: Tags }
  /** Any session of an IAM role. `id` is the unique id (`AROA…`), if known. */
  | { readonly type: 'role'; readonly arn: string; readonly id?: string; readonly tags?: Tags }
  /** One session of a role, by the role's ARN and the session's name. */
  | {
      readonly type: 'session';
      readonly arn: string;
      readonly sessionName: string;
      readonly id?: string;
      readonly tags?: Tags;
    }
  /** The root user of an account. */
  | { readonly type: 'root'; readonly account: string }
  /** Whoever the administrators of an account let; the identity side is taken as allowed. */
  | { readonly type: 'account'; readonly account: string }
  /** Whoever the administrators of any account of an organization let. */
  | { readonly type: 'organization'; readonly id: string }
  /** An AWS service acting for itself, such as `secretsmanager.amazonaws.com`. */
  | { readonly type: 'service'; readonly name: string }
  /** An identity of a provider (an OIDC or SAML provider's ARN, or a name such as `cognito-identity.amazonaws.com`). */
  | { readonly type: 'federated'; readonly provider: string }
  /** Anybody, without credentials. */
  | { readonly type: 'anonymous' };
