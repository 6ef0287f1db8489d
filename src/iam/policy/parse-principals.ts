import { splitArn } from '../operators/compare-arn';
import { hasHole } from '../strings/hole';
import type { PrincipalElement } from './policy';
import { PolicyError } from './policy-error';
import { shown } from './shown';

/**
 * Reads the value of `Principal` or `NotPrincipal`.
 *
 * @throws PolicyError when it is neither `"*"` nor an object of AWS, Service, Federated and CanonicalUser
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_principal.html
 */
export function parsePrincipals(policy: string, value: unknown): PrincipalElement[] {
  if (value === '*') return [{ form: 'everyone' }];
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw new PolicyError(policy, `has a principal that is ${shown(value)}: use "*" or an object`);
  }
  return Object.entries(value).flatMap(([type, names]) =>
    (Array.isArray(names) ? names : [names]).map((name) => {
      if (typeof name !== 'string') throw new PolicyError(policy, `has a principal that is ${shown(name)}: use a text`);
      return parseElement(policy, type, name);
    }),
  );
}

function parseElement(policy: string, type: string, name: string): PrincipalElement {
  switch (type) {
    case 'AWS':
      return parseAws(name);
    case 'Service':
      return { form: 'service', text: name };
    case 'Federated':
      return { form: 'federated', text: name };
    case 'CanonicalUser':
      return { form: 'canonical', text: name };
    default:
      throw new PolicyError(policy, `has a principal of type '${type}': use AWS, Service, Federated or CanonicalUser`);
  }
}

function parseAws(name: string): PrincipalElement {
  if (name === '*') return { form: 'everyone' };
  if (/^\d{12}$/.test(name)) return { form: 'account', account: name };
  if (/^A[A-Z0-9]{15,}$/.test(name)) return { form: 'unique-id', text: name };
  const [, , , , account = '', resource = ''] = splitArn(name) ?? [];
  const [kind = '', ...path] = resource.split('/');
  // Of the account's own principal the account may be unknown, as long as it is one.
  const isKind = kind === 'role' || kind === 'user' || resource === 'root';
  if (name.includes('${') || (hasHole(name) && !isKind)) return { form: 'opaque', text: name };
  switch (kind) {
    case 'root':
      return { form: 'account', account };
    case 'role':
    case 'user':
    case 'federated-user':
      return { form: kind, arn: name };
    case 'assumed-role':
      return { form: 'session', account, roleName: path[0] ?? '', sessionName: path.slice(1).join('/') };
    default:
      return { form: 'opaque', text: name };
  }
}
