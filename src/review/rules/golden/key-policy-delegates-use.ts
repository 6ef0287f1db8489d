import { keys } from '../../../model/controls/keys';
import { coversAction } from '../covers-action';
import { narrows } from '../narrowing';
import { policyViolations } from '../policy-violations';
import type { Rule } from '../rule';
import type { StatementCondition } from '../statements';

/** Conditions that name who decrypts, or what. */
const BINDING = /^(aws:principal|kms:encryptioncontext:)/;

/** Use only through a service that keeps no secrets, such as SNS, opens none. */
function isOtherService(condition: StatementCondition): boolean {
  const opensSecrets = condition.values.some((value) => /^(secretsmanager|ssm|[^.]*[*?])/.test(value));
  return condition.key === 'kms:viaservice' && narrows(condition) && !opensSecrets;
}

export const keyPolicyDelegatesUse: Rule = {
  id: 'key-policy-delegates-use',
  severity: 'warning',
  control: keys.policies,
  title: 'A key policy does not leave decrypting to the whole account',
  rationale:
    'A statement for the account root with kms:Decrypt lets every identity policy of the account open the key.',
  remedy: 'give the account administration only, and name users with a condition on aws:PrincipalArn',
  check: (world) =>
    policyViolations(world, ['key'], (statement) => {
      if (statement.conditions.some(isOtherService)) return undefined;
      const accounts = statement.principals.filter(({ id }) => /^(\d{12}|arn:[^:]*:iam::\d{12}:root)$/.test(id));
      const bound = statement.conditions.some((condition) => BINDING.test(condition.key) && narrows(condition));
      return accounts.length > 0 && coversAction(statement, 'kms:Decrypt') && !bound
        ? 'must not let a whole account decrypt, but does'
        : undefined;
    }),
};
