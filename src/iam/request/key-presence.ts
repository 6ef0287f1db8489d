import type { Caller } from './caller';

/**
 * Whether AWS sends a key: `never`, or always, with a value that the pattern covers; `undefined` when it depends on the
 * request. By the "Availability" of each key and the table of keys by kind of principal:
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-keys.html
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_variables.html#principaltable
 */
export type Presence = 'never' | { readonly domain: string } | undefined;

type Kind = Caller['principal']['type'];

const ALWAYS: Presence = { domain: '*' };

const IN_EVERY_REQUEST: ReadonlySet<string> = new Set(
  `aws:currenttime aws:epochtime aws:principalaccount aws:principaltype aws:requestedregion aws:securetransport
  aws:useragent aws:viaawsservice`.split(/\s+/),
);

/** Only in calls that a service makes for itself: for a trail, a rule, a topic. */
const OF_SERVICES: ReadonlySet<string> = new Set(
  `aws:principalservicename aws:principalservicenameslist aws:sourceaccount aws:sourcearn aws:sourceorgid
  aws:sourceorgpaths`.split(/\s+/),
);

/** Only of credentials: a service that calls for itself and anybody without credentials have none. */
const OF_CREDENTIALS =
  /^aws:(principaltag\/.*|multifactorauth.*|tokenissuetime|sourceidentity|federatedprovider|assumedroot|username)$/;

/** Prefixes of keys that are in requests to their own service alone. */
const OWN_KEYS: ReadonlySet<string> = new Set(['kms', 'secretsmanager', 'ssm']);

/**
 * @param key in lower case
 * @param service prefix of the action, in lower case
 */
export function keyPresence(key: string, { principal }: Caller, service: string): Presence {
  const { type } = principal;
  if (!key.startsWith('aws:')) return presenceOfServiceKey(key, type, service);
  if (IN_EVERY_REQUEST.has(key)) return ALWAYS;
  if (OF_SERVICES.has(key)) return type === 'service' ? undefined : 'never';
  if (OF_CREDENTIALS.test(key) && (type === 'service' || type === 'anonymous')) return 'never';
  switch (key) {
    case 'aws:principalarn':
      return type === 'account' || type === 'organization' ? ALWAYS : undefined;
    case 'aws:tokenissuetime':
      return type === 'role' || type === 'session' ? ALWAYS : undefined;
    case 'aws:userid':
      return userId(principal);
    default:
      // The root user cannot be tagged, and takes no tags along.
      return type === 'root' && key.startsWith('aws:principaltag/') ? 'never' : undefined;
  }
}

function presenceOfServiceKey(key: string, type: Kind, service: string): Presence {
  const prefix = key.slice(0, key.indexOf(':'));
  if (prefix !== service) return OWN_KEYS.has(prefix) ? 'never' : undefined;
  return key === 'kms:calleraccount' && type === 'organization' ? ALWAYS : undefined;
}

/** A session's id is that of its role, a colon and the session's name. */
function userId(principal: Caller['principal']): Presence {
  switch (principal.type) {
    case 'role':
      return { domain: `${principal.id ?? '*'}:*` };
    case 'user':
    case 'account':
    case 'organization':
      return ALWAYS;
    default:
      return undefined;
  }
}
