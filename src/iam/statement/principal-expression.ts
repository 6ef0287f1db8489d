import { all, any, type Expression, not, TRUE, unknown } from '../logic/expression';
import type { PrincipalElement, Statement } from '../policy/policy';
import type { RequestContext } from '../request/request-context';
import { matchPrincipal, type Naming, type PrincipalMatch } from './match-principal';

/**
 * The ways in which a statement of a resource's policy names the caller.
 *
 * @param hasBoundary whether the caller has a permissions boundary, which makes `NotPrincipal` with Deny always deny
 */
export function principalMatches(
  statement: Statement,
  context: RequestContext,
  hasBoundary: boolean,
): PrincipalMatch[] {
  const { principals, effect } = statement;
  if (principals === undefined) return [{ naming: 'public', when: TRUE }];
  if (principals.inverted) {
    const when =
      effect === 'Deny' ? notPrincipalDenies(principals.of, context, hasBoundary) : nobodyOf(principals.of, context);
    return [{ naming: 'public', when }];
  }
  return principals.of
    .map((element) => matchPrincipal(element, context.caller))
    .map((match) => (effect === 'Allow' ? guardFederated(match, context) : match))
    .filter((match) => match.when.kind !== 'false');
}

/** Whether `"AWS": "*"` allows identities of a web or SAML provider is not documented. */
function guardFederated(match: PrincipalMatch, context: RequestContext): PrincipalMatch {
  return match.naming === 'public' && context.caller.principal.type === 'federated'
    ? { ...match, when: unknown('whether the principal * allows federated identities') }
    : match;
}

/**
 * `NotPrincipal` with Deny spares a principal only when its account and every name of it are listed; a principal with a
 * permissions boundary is never spared.
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_notprincipal.html
 */
function notPrincipalDenies(
  elements: readonly PrincipalElement[],
  context: RequestContext,
  hasBoundary: boolean,
): Expression {
  if (hasBoundary) return TRUE;
  const matches = elements.map((element) => matchPrincipal(element, context.caller));
  const named = (naming: Naming): Expression =>
    any(matches.filter((match) => match.naming === naming).map((match) => match.when));
  return not(any([named('public'), all(namesNeeded(context).map(named))]));
}

function namesNeeded(context: RequestContext): Naming[] {
  const { principal } = context.caller;
  switch (principal.type) {
    case 'user':
      return ['account', 'user'];
    case 'role':
    case 'session':
      return ['account', 'role', 'session'];
    case 'service':
      return ['service'];
    case 'federated':
      return ['federated'];
    case 'anonymous':
      return ['public'];
    default:
      return ['account'];
  }
}

function nobodyOf(elements: readonly PrincipalElement[], context: RequestContext): Expression {
  return all(elements.map((element) => not(matchPrincipal(element, context.caller).when)));
}
