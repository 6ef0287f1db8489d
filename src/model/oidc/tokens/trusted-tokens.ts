import type { Condition } from '../../policy/condition';
import { request } from '../../policy/conditions';
import { exactText, requireSome } from './exact-text';
import { iamClaims } from './iam-claims';

// IAM takes no port, and a condition key no question mark or fragment.
const ISSUER = /^[a-z0-9-]+(?:\.[a-z0-9-]+)+(?:\/[\w.~-]+)*$/;

/** Values of claims, of which a token must bring one each. */
export type ClaimValues<Claim extends string = string> = Readonly<Partial<Record<Claim, readonly string[]>>>;

/** What trusted tokens say. */
export interface TrustedTokensProps {
  /** What issues them, in letters and digits: it ends the Sid of the statement. */
  readonly by: string;
  /** The URL of the issuer without `https://`. */
  readonly issuer: string;
  readonly audience: string;
  /** Whole subjects. At least one, or a beginning. */
  readonly subjects: readonly string[];
  /** Texts with which a subject may begin, whatever follows. @default - none */
  readonly beginnings?: readonly string[];
  /** @default - no other claim is tested */
  readonly claims?: ClaimValues;
}

/**
 * Tokens of one issuer that may assume a role: their audience, their subjects, and other claims that IAM tests for
 * this issuer. Made by `Oidc`.
 */
export class TrustedTokens {
  /** @throws when the issuer, the audience or a value is malformed, no subject is named, or IAM cannot test a claim */
  static of(props: TrustedTokensProps): TrustedTokens {
    const { issuer, audience, subjects, beginnings = [], claims = {} } = props;
    exactText('issuer', "a provider's URL without https://, a port and a slash at its end", ISSUER, issuer);
    exactText('audience', 'one audience of 1 to 255 characters', /^[\x21-\x7e]{1,255}$/, audience);
    requireSome('subjects', [...subjects, ...beginnings]);
    for (const subject of [...subjects, ...beginnings])
      exactText('subjects', 'subjects', /^[^\p{Cc}]{1,2048}$/u, subject);
    for (const [claim, values = []] of Object.entries(claims)) requireClaim(issuer, claim, values);
    return new TrustedTokens(props);
  }

  readonly by: string;
  readonly issuer: string;
  readonly audience: string;

  private constructor(private readonly props: TrustedTokensProps) {
    this.by = props.by;
    this.issuer = props.issuer;
    this.audience = props.audience;
  }

  /** What a trust policy demands of a token: always an audience and a subject. */
  conditions(): Condition[] {
    const { issuer, audience, claims = {} } = this.props;
    return [
      request('StringEquals', `${issuer}:aud`, [audience]),
      this.subject(),
      ...Object.entries(claims).map(([claim, values = []]) => request('StringEquals', `${issuer}:${claim}`, values)),
    ];
  }

  private subject(): Condition {
    const { issuer, subjects, beginnings = [] } = this.props;
    if (beginnings.length === 0) return request('StringEquals', `${issuer}:sub`, subjects);
    return request('StringLike', `${issuer}:sub`, [...subjects, ...beginnings.map((beginning) => `${beginning}*`)]);
  }
}

function requireClaim(issuer: string, claim: string, values: readonly string[]): void {
  const known = iamClaims(issuer);
  if (!known.includes(claim)) {
    const others = known.length === 0 ? 'aud and sub alone' : `aud, sub, ${known.join(', ')}`;
    throw new Error(
      `\`claims\` must be claims that IAM tests for ${issuer}, got '${claim}': no request has its key, so nobody could assume the role; IAM tests ${others}`,
    );
  }
  requireSome(`claims.${claim}`, values);
  for (const value of values) exactText(`claims.${claim}`, 'values', /^[^\p{Cc}]{1,2048}$/u, value);
}
