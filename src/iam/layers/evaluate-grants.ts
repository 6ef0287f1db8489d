import { all, any, type Expression, FALSE } from '../logic/expression';
import { parseOperator } from '../operators/parse-operator';
import { parsePrincipals } from '../policy/parse-principals';
import type { Condition } from '../policy/policy';
import { conditionExpression } from '../statement/condition-expression';
import { matchPrincipal } from '../statement/match-principal';
import type { LayerOptions } from './evaluate-policies';
import type { KeyGrant } from './policies';

/**
 * When a grant on the key lets the caller through.
 *
 * Constraints only hold operations that take an encryption context; here they are asked of every operation, as grants
 * with constraints cannot be made for others, except DescribeKey and RetireGrant.
 * https://docs.aws.amazon.com/kms/latest/APIReference/API_GrantConstraints.html
 */
export function evaluateGrants(grants: readonly KeyGrant[] | undefined, options: LayerOptions): Expression {
  const { question, proof } = options;
  const parts = (grants ?? []).map((grant) => {
    if (!grant.operations.some((operation) => `kms:${operation.toLowerCase()}` === question.action)) {
      return FALSE;
    }
    const who = grantees(grant).map((element) => matchPrincipal(element, question.caller).when);
    const when = all([
      any(who),
      ...constraints(grant, question.action).map((part) => conditionExpression(part, question)),
    ]);
    if (when.kind !== 'false') {
      const outcome = when.kind === 'true' ? 'applies' : 'conditional';
      proof.push({ layer: 'grant', policy: grant.id, effect: 'Allow', outcome, why: 'operation and grantee covered' });
    }
    return when;
  });
  return any(parts);
}

function grantees(grant: KeyGrant): ReturnType<typeof parsePrincipals> {
  const type = /^(arn:|\d{12}$)/.test(grant.grantee) ? 'AWS' : 'Service';
  return parsePrincipals(grant.id, { [type]: grant.grantee });
}

function constraints(grant: KeyGrant, action: string): Condition[] {
  if (action === 'kms:describekey' || action === 'kms:retiregrant') {
    return [];
  }
  const pairs = { ...grant.encryptionContextSubset, ...grant.encryptionContextEquals };
  const equal = Object.entries(pairs).map(([name, value]) =>
    condition('StringEquals', `kms:EncryptionContext:${name}`, [value]),
  );
  return grant.encryptionContextEquals === undefined
    ? equal
    : [...equal, condition('ForAllValues:StringEquals', 'kms:EncryptionContextKeys', Object.keys(pairs))];
}

function condition(name: string, key: string, values: readonly string[]): Condition {
  const operator = parseOperator(name);
  if (operator === undefined) {
    throw new TypeError(`'${name}' is not a condition operator`);
  }
  return { operator, key, values: values.map((text) => ({ text })) };
}
