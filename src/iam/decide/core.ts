import { all, any, type Expression, unknown } from '../logic/expression';
import type { RequestContext } from '../request/request-context';
import { hasHole, showHoles } from '../strings/hole';
import { sameAccountAllows } from './same-account';
import { allows, principalAllows, resourceAllows, type Sides } from './sides';

/**
 * What identity and resource allow together, by who asks and where the resource is.
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_evaluation-logic-cross-account.html
 */
export function coreAllows(context: RequestContext, sides: Sides): Expression {
  const { principal } = context.caller;
  switch (principal.type) {
    case 'service':
      return any([allows(sides, 'service'), allows(sides, 'public')]);
    case 'federated':
      return any([allows(sides, 'federated'), allows(sides, 'public')]);
    case 'anonymous':
      return allows(sides, 'public');
    default:
      return withinOrAcross(context, sides);
  }
}

function withinOrAcross(context: RequestContext, sides: Sides): Expression {
  const { caller } = context;
  const within = isWithinAccount(context);
  if (within === true) return sameAccountAllows(caller, sides, isStrict(context));
  const across = all([principalAllows(sides), resourceAllows(sides)]);
  if (within === false) return across;
  const either = [sameAccountAllows(caller, sides, isStrict(context)), across];
  const mystery = unknown(mysteryOf(context));
  return any([all(either), all([any(either), mystery])]);
}

/** Whether the caller is of the account that owns the resource; nothing when it is not known. */
function isWithinAccount({ caller, resourceAccount }: RequestContext): boolean | undefined {
  if (caller.account === undefined) return false;
  if (resourceAccount === undefined) return undefined;
  if (caller.account === resourceAccount) return true;
  return hasHole(caller.account) || hasHole(resourceAccount) ? undefined : false;
}

function mysteryOf({ caller: { account = '' }, resource, resourceAccount }: RequestContext): string {
  return resourceAccount === undefined
    ? `which account owns ${showHoles(resource)}: give it as resourceAccount`
    : `whether account ${showHoles(account)} is account ${showHoles(resourceAccount)}, which owns the resource`;
}

/**
 * Key policies and role trust policies must allow themselves: an identity policy alone is not enough. Aliases of keys
 * and other resources of the two services have no policy of their own.
 * @see https://docs.aws.amazon.com/kms/latest/developerguide/key-policies.html
 */
export function isStrict({ service, resource }: RequestContext): boolean {
  if (service === 'kms') return resource !== '*' && !resource.includes(':alias/');
  return service === 'sts' && resource.includes(':role/');
}
