import { serviceHost } from '../../model/service-host';
import type { AccessRequest, ContextValue } from '../request/access-request';
import { describeCaller } from '../request/caller';
import type { SecretReader, StoredValue } from './stored-value';

type Context = NonNullable<AccessRequest['context']>;

/**
 * Which network keys the forwarded call carries. "aws:SourceVpc" and "aws:SourceVpce" are not preserved; of the others
 * AWS does not say whether they are the caller's, the service's, or absent.
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/access_forward_access_sessions.html
 */
const NETWORK: ReadonlyMap<string, ContextValue> = new Map<string, ContextValue>([
  ['aws:sourcevpc', null],
  ['aws:sourcevpce', null],
  ...[
    'aws:SourceIp',
    'aws:SourceVpcArn',
    'aws:VpcSourceIp',
    'aws:VpceAccount',
    'aws:VpceOrgID',
    'aws:VpceOrgPaths',
  ].map((key) => [key.toLowerCase(), { unknown: `${key} in the call that the service makes to KMS` }] as const),
]);

/** Whether a key, in lower case, describes the resource or the call, not the caller: each request has its own. */
export function isOfOneRequest(key: string): boolean {
  return NETWORK.has(key) || /^aws:(resource|requesttag\/|(tagkeys|useragent|referer)$)/.test(key);
}

/** What is given of the caller's own request: keys of KMS are not in a request to another service. */
export function ownContext(given: Context | undefined, service: StoredValue['service']): Context | undefined {
  return given === undefined || !Object.keys(given).some((key) => isForeign(key, service))
    ? given
    : Object.fromEntries(Object.entries(given).filter(([key]) => !isForeign(key, service)));
}

/** What was made last: a review asks of many principals of an account who can read one value. */
let last: { readonly id: string; readonly context: Context } | undefined;

/** What is known of the Decrypt that a service sends to KMS for a caller. */
export function forwardedContext(reader: SecretReader, value: StoredValue, region: string): Context {
  if (reader.context !== undefined) return makeContext(reader, value, region);
  const id = JSON.stringify([value.service, value.arn, value.encryptionContext, region, callerAccount(reader)]);
  if (last?.id !== id) last = { id, context: makeContext(reader, value, region) };
  return last.context;
}

function makeContext(reader: SecretReader, value: StoredValue, region: string): Context {
  const { service, encryptionContext } = value;
  const principal = `${service}.amazonaws.com`;
  const given = Object.entries(reader.context ?? {})
    .map(([key, of]) => [key.toLowerCase(), of] as const)
    .filter(([key]) => !isOfOneRequest(key) && !isForeign(key, 'kms'));
  const context = Object.fromEntries<ContextValue>([
    ...given,
    ...NETWORK,
    ['kms:viaservice', serviceHost(service, region)],
    ['kms:calleraccount', callerAccount(reader)],
    ...Object.entries(encryptionContext).map(
      ([name, of]) => [`kms:encryptioncontext:${name.toLowerCase()}`, of] as const,
    ),
    ['kms:encryptioncontextkeys', Object.keys(encryptionContext)],
    // KMS takes calls over TLS alone.
    ['aws:securetransport', 'true'],
    ['aws:viaawsservice', 'true'],
    ['aws:calledvia', [principal]],
    ['aws:calledviafirst', principal],
    ['aws:calledvialast', principal],
  ]);
  return Object.freeze(context);
}

const SERVICES = ['kms', 'secretsmanager', 'ssm'];

/** Whether a key is one of another service's. */
function isForeign(key: string, service: string): boolean {
  const prefix = key.slice(0, key.indexOf(':')).toLowerCase();
  return prefix !== service && SERVICES.includes(prefix);
}

function callerAccount({ principal }: SecretReader): ContextValue {
  return principal.type === 'organization' ? { open: true } : (describeCaller(principal).account ?? null);
}
