import { makeAtom } from '../logic/atom';
import { all, type Expression, FALSE, TRUE, unknown } from '../logic/expression';
import { splitArn } from '../operators/compare-arn';
import type { PrincipalElement } from '../policy/policy';
import type { Caller } from '../request/caller';
import { hasHole, showHoles } from '../strings/hole';
import { matchTokens } from '../strings/match';
import { tokenize } from '../strings/token';

/**
 * By which name a statement reaches a principal. It decides what else has to allow: an account only delegates, a role is
 * held by its boundary, a session is not.
 */
export type Naming = 'public' | 'account' | 'role' | 'user' | 'session' | 'service' | 'federated';

/** How one element of `Principal` reaches the caller. */
export interface PrincipalMatch {
  readonly naming: Naming;
  readonly when: Expression;
}

/**
 * Whether an element of `Principal` names the caller.
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_principal.html
 */
export function matchPrincipal(element: PrincipalElement, caller: Caller): PrincipalMatch {
  const { principal } = caller;
  switch (element.form) {
    case 'everyone':
      return { naming: 'public', when: TRUE };
    case 'account':
      return { naming: 'account', when: inAccount(element.account, caller) };
    case 'role':
    case 'user':
      return { naming: element.form, when: isNamed(element.form, element.arn, caller) };
    case 'session':
      return { naming: 'session', when: isSession(element, caller) };
    case 'service':
      return { naming: 'service', when: same(principal.type === 'service' ? principal.name : undefined, element.text) };
    case 'federated':
      return {
        naming: 'federated',
        when: same(principal.type === 'federated' ? principal.provider : undefined, element.text),
      };
    case 'unique-id':
      return { naming: principal.type === 'user' ? 'user' : 'role', when: hasUniqueId(element.text, caller) };
    case 'federated-user':
      return { naming: 'session', when: isFederatedUser(element.arn, caller) };
    case 'canonical':
      return { naming: 'account', when: unknown('which account a canonical user id stands for') };
    case 'opaque':
      return { naming: 'role', when: unknown(`which principal ${showHoles(element.text)} stands for`) };
  }
}

function inAccount(account: string, caller: Caller): Expression {
  if (caller.principal.type === 'organization') return openKey('aws:PrincipalAccount', 'StringEquals', account);
  return account === '' ? FALSE : same(caller.account, account);
}

function isNamed(form: 'role' | 'user', arn: string, caller: Caller): Expression {
  const { type } = caller.principal;
  if (caller.isAbstract) return abstractCovers(arn, caller) ? openKey('aws:PrincipalArn', 'ArnLike', arn) : FALSE;
  const isForm = form === 'role' ? type === 'role' || type === 'session' : type === 'user';
  return isForm ? same(caller.arn, arn) : FALSE;
}

/** Sessions of GetFederationToken are asked about by their account alone. */
function isFederatedUser(arn: string, caller: Caller): Expression {
  return caller.isAbstract && abstractCovers(arn, caller) ? openKey('aws:PrincipalArn', 'ArnLike', arn) : FALSE;
}

/** An account stands for its own principals only. */
function abstractCovers(arn: string, caller: Caller): boolean {
  const account = splitArn(arn)?.[4];
  return (
    caller.principal.type === 'organization' || account === caller.account || hasHole(`${account}${caller.account}`)
  );
}

function isSession(element: Extract<PrincipalElement, { form: 'session' }>, caller: Caller): Expression {
  const { principal } = caller;
  if (caller.isAbstract) return unknown(`whether the caller is the session ${element.roleName}/${element.sessionName}`);
  const inSame = same(caller.account, element.account);
  if (inSame.kind === 'false' || caller.roleName === undefined) return FALSE;
  const role = all([inSame, same(caller.roleName, element.roleName)]);
  if (role.kind !== 'true' || principal.type === 'session') {
    return role.kind === 'true' && principal.type === 'session'
      ? same(principal.sessionName, element.sessionName)
      : role;
  }
  // The role stands for all of its sessions: the user id ends in the session's name.
  const id = principal.type === 'role' ? principal.id : undefined;
  return openKey('aws:userid', 'StringLike', `${id ?? '*'}:${element.sessionName}`, `${id ?? '*'}:*`);
}

function hasUniqueId(text: string, caller: Caller): Expression {
  const { principal } = caller;
  if (!('arn' in principal)) return caller.isAbstract ? unknown(`whether ${text} is of the account`) : FALSE;
  const prefix = principal.type === 'user' ? 'AIDA' : 'AROA';
  if (principal.id === undefined) {
    return text.startsWith(prefix) ? unknown(`whether ${text} is the unique id of ${showHoles(principal.arn)}`) : FALSE;
  }
  return principal.id === text ? TRUE : FALSE;
}

function same(actual: string | undefined, named: string): Expression {
  if (actual === undefined) return FALSE;
  if (!hasHole(actual) && !hasHole(named)) return actual === named ? TRUE : FALSE;
  switch (matchTokens(tokenize(named, false), tokenize(actual, false), { ignoreCase: false })) {
    case 'always':
      return TRUE;
    case 'never':
      return FALSE;
    case 'maybe':
      return unknown(`whether ${showHoles(named)} is ${showHoles(actual)}`);
  }
}

/** Keys that AWS sends with every signed request. */
function openKey(
  key: string,
  test: 'StringEquals' | 'StringLike' | 'ArnLike',
  value: string,
  domain = '*',
): Expression {
  const parts = { domain, quantifier: 'one', negated: false, whenAbsent: false, related: [] } as const;
  return { kind: 'atom', atom: makeAtom({ ...parts, key, test, values: [value] }) };
}
