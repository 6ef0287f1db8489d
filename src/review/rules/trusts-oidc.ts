import type { RuleStatement } from './statements';

/** Whether a statement of a trust policy lets tokens of an OIDC provider assume the role. */
export function trustsOidc({ principals, actions }: RuleStatement): boolean {
  return (
    actions.some((action) => /^(\*|sts:(\*|AssumeRoleWithWebIdentity))$/i.test(action)) &&
    principals.some(({ type }) => type === 'Federated')
  );
}
