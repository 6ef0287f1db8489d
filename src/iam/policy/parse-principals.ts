import { splitArn } from '../operators/compare-arn';
import { hasHole } from '../strings/hole';
import type { PrincipalElement } from './policy';
import type { Refuse } from './policy-error';
import { shown } from './shown';

/**
 * Reads the value of `Principal` or `NotPrincipal`.
 *
 * @param refuse is told when it is neither `"*"` nor an object of AWS, Service, Federated and CanonicalUser
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_principal.html
 */
export function parsePrincipals(value: unknown, refuse: Refuse): PrincipalElement[] {
  if (value === '*') return [parseAws(value)];
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    refuse(`has a principal that is ${shown(value)}: use "*" or an object`);
    return [value].flat().map((name) => parseAws(typeof name === 'string' ? name : shown(name)));
  }
  return Object.entries(value).flatMap(([type, names]) =>
    (Array.isArray(names) ? names : [names]).map((name) => {
      if (typeof name !== 'string') refuse(`has a principal that is ${shown(name)}: use a text`);
      return parseElement(type, typeof name === 'string' ? name : shown(name), refuse);
    }),
  );
}

function parseElement(type: string, name: string, refuse: Refuse): PrincipalElement {
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
      refuse(`has a principal of type '${type}': use AWS, Service, Federated or CanonicalUser`);
      return { form: 'opaque', text: name };
  }
}

function parseAws(text: string): PrincipalElement {
  if (text === '*') return { form: 'everyone', text };
  if (/^\d{12}$/.test(text)) return { form: 'account', text, account: text };
  if (/^A[A-Z0-9]{15,}$/.test(text)) return { form: 'unique-id', text };
  const [, , , , account = '', resource = ''] = splitArn(text) ?? [];
  const [kind = '', ...path] = resource.split('/');
  // Of the account's own principal the account may be unknown, as long as it is one.
  const isKind = kind === 'role' || kind === 'user' || resource === 'root';
  if (text.includes('${') || (hasHole(text) && !isKind)) return { form: 'opaque', text };
  switch (kind) {
    case 'root':
      return { form: 'account', text, account };
    case 'role':
    case 'user':
    case 'federated-user':
      return { form: kind, text, arn: text };
    case 'assumed-role':
      return { form: 'session', text, account, roleName: path[0] ?? '', sessionName: path.slice(1).join('/') };
    default:
      return { form: 'opaque', text };
  }
}
