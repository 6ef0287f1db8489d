import type { Condition } from '../../../iam';
import { keys } from '../../../model/controls/keys';
import { coversAction } from '../covers-action';
import { narrows } from '../narrowing';
import { policyViolations } from '../policy-violations';
import type { Rule } from '../rule';
import { conditionsOn, principalsOf } from '../statements';

/** Conditions that name who decrypts, or what. */
const BINDING = /^(aws:principal|kms:encryptioncontext:)/;

/** Use only through a service that keeps no secrets, such as SNS, opens none. */
function isOtherService(viaService: Condition): boolean {
  const opensSecrets = viaService.values.some(({ text }) => /^(secretsmanager|ssm|[^.]*[*?])/.test(text));
  return narrows(viaService) && !opensSecrets;
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
      if (conditionsOn(statement, /^kms:viaservice$/).some(isOtherService)) return undefined;
      const accounts = principalsOf(statement).filter(({ text }) => /^(\d{12}|arn:[^:]*:iam::\d{12}:root)$/.test(text));
      const bound = conditionsOn(statement, BINDING).some(narrows);
      return accounts.length > 0 && coversAction(statement, 'kms:Decrypt') && !bound
        ? 'must not let a whole account decrypt, but does'
        : undefined;
    }),
};
