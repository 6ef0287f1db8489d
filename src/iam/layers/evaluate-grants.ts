import { all, any, type Expression, FALSE, unknown } from '../logic/expression';
import { parseOperator } from '../operators/parse-operator';
import { parsePrincipals } from '../policy/parse-principals';
import type { Condition } from '../policy/policy';
import { refuseWhole } from '../policy/policy-error';
import type { RequestContext } from '../request/request-context';
import { conditionExpression } from '../statement/condition-expression';
import { matchPrincipal, type Naming } from '../statement/match-principal';
import type { LayerOptions, LayerVerdict } from './evaluate-policies';
import type { KeyGrant } from './policies';
import { outcomeOf } from './proof';

/**
 * When a grant on the key lets the caller through, by the name through which it reaches the caller.
 *
 * Constraints only hold operations that take an encryption context; here they are asked of every operation, as grants
 * with constraints cannot be made for others, except DescribeKey and RetireGrant.
 * @see https://docs.aws.amazon.com/kms/latest/APIReference/API_GrantConstraints.html
 */
export function evaluateGrants(
  grants: readonly KeyGrant[] | undefined,
  { context, proof }: LayerOptions,
): LayerVerdict['allowed'] {
  const allowed: Partial<Record<Naming, Expression>> = {};
  for (const grant of grants ?? []) {
    if (!grant.operations.some((operation) => `kms:${operation.toLowerCase()}` === context.action)) continue;
    const doubt = grant.uncertain === undefined ? [] : [unknown(grant.uncertain)];
    const held = [...constraints(grant, context), ...doubt];
    for (const element of grantees(grant)) {
      const match = matchPrincipal(element, context.caller);
      const when = all([match.when, ...held]);
      if (when.kind !== 'false') {
        allowed[match.naming] = any([allowed[match.naming] ?? FALSE, when]);
        const outcome = outcomeOf(when);
        proof.push({
          layer: 'grant',
          policy: grant.id,
          effect: 'Allow',
          outcome,
          why: 'operation and grantee covered',
        });
      }
    }
  }
  return allowed;
}

function grantees(grant: KeyGrant): ReturnType<typeof parsePrincipals> {
  const type = /^(arn:|\d{12}$)/.test(grant.grantee) ? 'AWS' : 'Service';
  return parsePrincipals({ [type]: grant.grantee }, refuseWhole(grant.id));
}

/** "In a grant constraint, the key in each key-value pair is not case sensitive, but the value is case sensitive." */
function constraints(
  { encryptionContextSubset, encryptionContextEquals }: KeyGrant,
  context: RequestContext,
): Expression[] {
  if (context.action === 'kms:describekey' || context.action === 'kms:retiregrant') return [];
  const pairs = [...Object.entries(encryptionContextSubset ?? {}), ...Object.entries(encryptionContextEquals ?? {})];
  const held = pairs.map(([name, value]) =>
    conditionExpression(condition('StringEquals', `${CONTEXT}:${name}`, [value]), context),
  );
  if (encryptionContextEquals === undefined) return held;
  const names = Object.keys(encryptionContextEquals);
  const known = new Set(names.map((name) => `${CONTEXT}:${name}`.toLowerCase()));
  const hasMore = context.given(`${CONTEXT}:`).some((key) => !known.has(key));
  const noOther = condition('ForAllValues:StringEqualsIgnoreCase', 'kms:EncryptionContextKeys', names);
  return [...held, hasMore ? FALSE : conditionExpression(noOther, context)];
}

const CONTEXT = 'kms:EncryptionContext';

function condition(name: string, key: string, values: readonly string[]): Condition {
  const operator = parseOperator(name);
  if (operator === undefined) throw new TypeError(`'${name}' is not a condition operator`);
  return { operator, key, values: values.map((text) => ({ text })) };
}
