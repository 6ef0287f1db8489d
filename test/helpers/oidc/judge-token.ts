import { RoleTrust } from '../../../src';
import { evaluate, parsePolicy } from '../../../src/iam/public';
import { AccountId } from '../../../src/model/account-id';
import { iamClaims } from '../../../src/model/oidc/tokens/iam-claims';
import type { TrustedTokens } from '../../../src/model/oidc/tokens/trusted-tokens';

/** The claims of a token; of those but `iss`, IAM sees what it tests for the issuer. */
export type Token = Readonly<Record<string, string>>;

const ACCOUNT = '111111111111';
const ROLE = `arn:aws:iam::${ACCOUNT}:role/deploy`;

/** The trust policy of a role of the account, as IAM gets it. */
export function trustPolicy(tokens: TrustedTokens) {
  return JSON.parse(RoleTrust.oidc(tokens).render(AccountId.of(ACCOUNT), 'aws'));
}

/** Whether a role with this trust can be assumed with a token: `allowed` or `denied`, by the evaluator of the product. */
export function judgeToken(tokens: TrustedTokens, { iss = '', ...claims }: Token): string {
  const issuer = iss.replace(/^https:\/\//, '');
  const tested = ['aud', 'sub', ...iamClaims(issuer)];
  const answer = evaluate(
    {
      principal: { type: 'federated', provider: `arn:aws:iam::${ACCOUNT}:oidc-provider/${issuer}` },
      action: 'sts:AssumeRoleWithWebIdentity',
      resource: ROLE,
      context: Object.fromEntries(
        Object.entries(claims)
          .filter(([claim]) => tested.includes(claim))
          .map(([claim, value]) => [`${issuer}:${claim}`, value]),
      ),
      others: 'absent',
    },
    { resource: parsePolicy('trust', trustPolicy(tokens)) },
  );
  return answer.verdict;
}
