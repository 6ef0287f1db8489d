import { opaqueText } from '../strings/hole';
import type { AccessRequest } from './access-request';
import type { Caller } from './caller';
import type { Tags } from './principal';

/** Values that follow from principal, resource and organization; `null` for "not in the request". */
export type Derived = readonly string[] | null | undefined;

/**
 * The value of a global condition key, as far as the request determines it; `undefined` when it does not.
 *
 * @param key in lower case
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-keys.html
 */
export function deriveKey(key: string, request: AccessRequest, caller: Caller, resourceAccount?: string): Derived {
  const tag = /^([a-z-]+):(principal|resource)tag\/(.+)$/.exec(key);
  if (tag !== null) {
    const [, prefix = '', owner, name = ''] = tag;
    if (owner === 'principal') return prefix === 'aws' ? principalTag(name, caller) : undefined;
    const service = request.action.slice(0, request.action.indexOf(':')).toLowerCase();
    return prefix === 'aws' || prefix === service ? readTag(request.resourceTags, name) : undefined;
  }
  switch (key) {
    case 'aws:principalarn':
      return principalArn(caller);
    case 'aws:principalaccount':
      return principalAccount(caller);
    case 'kms:calleraccount':
      return request.action.toLowerCase().startsWith('kms:') ? callerAccount(caller) : null;
    case 'aws:principaltype':
      return principalType(caller);
    case 'aws:principalisawsservice':
      return caller.principal.type === 'anonymous' ? null : [String(caller.principal.type === 'service')];
    case 'aws:principalservicename':
      return caller.principal.type === 'service' ? [caller.principal.name] : null;
    case 'aws:principalorgid':
      return caller.principal.type === 'organization' ? [caller.principal.id] : orgId(request, caller.account);
    case 'aws:principalorgpaths':
      return caller.account === undefined && caller.isAbstract ? undefined : orgPath(request, caller.account);
    case 'aws:resourceaccount':
      return resourceAccount === undefined ? undefined : [resourceAccount];
    case 'aws:resourceorgid':
      return resourceAccount === undefined ? undefined : orgId(request, resourceAccount);
    case 'aws:resourceorgpaths':
      return resourceAccount === undefined ? undefined : orgPath(request, resourceAccount);
    case 'aws:requestedregion':
      return requestedRegion(request);
    case 'aws:userid':
      return userId(caller);
    case 'aws:username':
      return caller.principal.type === 'user' ? [lastSegment(caller.arn)] : caller.isAbstract ? undefined : null;
    default:
      return undefined;
  }
}

/** Services that know what is in their own Region alone, so that a call about it is sent there. */
const REGIONAL = new Set(['kms', 'secretsmanager', 'ssm']);

function requestedRegion({ resource }: AccessRequest): Derived {
  const [, , service = '', region = ''] = resource.split(':');
  return REGIONAL.has(service) && /^[a-z]{2}(?:-[a-z]+)+-\d$/.test(region) ? [region] : undefined;
}

function presentOrNull(value: string | undefined): Derived {
  return value === undefined || value === '' ? null : [value];
}

function principalArn(caller: Caller): Derived {
  if (caller.isAbstract) return undefined;
  if (caller.principal.type === 'root') return [`arn:aws:iam::${caller.principal.account}:root`];
  return presentOrNull(caller.arn);
}

function principalType(caller: Caller): Derived {
  switch (caller.principal.type) {
    case 'user':
      return ['User'];
    case 'role':
    case 'session':
      return ['AssumedRole'];
    case 'root':
      return ['Account'];
    case 'anonymous':
      return ['Anonymous'];
    default:
      return undefined;
  }
}

function principalTag(name: string, caller: Caller): Derived {
  return 'tags' in caller.principal ? readTag(caller.principal.tags, name) : undefined;
}

function readTag(tags: Tags | undefined, name: string): Derived {
  if (tags === undefined) return undefined;
  // Keys of tags in condition keys are matched in any case.
  const found = Object.entries(tags).find(([key]) => key.toLowerCase() === name);
  return found === undefined ? null : [found[1]];
}

function orgId(request: AccessRequest, account: string | undefined): Derived {
  if (account === undefined) return null;
  return request.organization?.accounts[account] === undefined ? undefined : [request.organization.id];
}

function orgPath(request: AccessRequest, account: string | undefined): Derived {
  if (account === undefined) return null;
  const path = request.organization?.accounts[account];
  return path === undefined ? undefined : [path];
}

/** The account of the caller, as KMS is told; services and anybody have none. */
function callerAccount(caller: Caller): Derived {
  return caller.principal.type === 'organization' ? undefined : presentOrNull(caller.account);
}

function principalAccount(caller: Caller): Derived {
  return caller.principal.type === 'anonymous' ? ['anonymous'] : callerAccount(caller);
}

/** @see https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_variables.html#principaltable */
function userId(caller: Caller): Derived {
  const { principal } = caller;
  if (principal.type === 'root') return [principal.account];
  if (principal.type === 'anonymous') return ['anonymous'];
  if (principal.type === 'session') {
    return [`${principal.id ?? opaqueText('unique id of the role')}:${principal.sessionName}`];
  }
  return principal.type === 'user' && principal.id !== undefined ? [principal.id] : undefined;
}

function lastSegment(arn: string | undefined): string {
  return (arn ?? '').slice((arn ?? '').lastIndexOf('/') + 1);
}
