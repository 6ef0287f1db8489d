import type { Statement } from '../../iam';
import { principalsOf } from './statements';

/** Whether a statement of a trust policy lets tokens of an OIDC provider assume the role. */
export function trustsOidc(statement: Statement): boolean {
  return (
    !statement.actions.inverted &&
    statement.actions.of.some((action) => /^(\*|sts:(\*|AssumeRoleWithWebIdentity))$/i.test(action)) &&
    principalsOf(statement).some(({ form }) => form === 'federated')
  );
}
