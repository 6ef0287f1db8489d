import type { AccessRequest, ContextValue } from './access-request';
import { type AskedResource, askedResource } from './asked-resource';
import { type Caller, describeCaller } from './caller';
import { deriveKey } from './derived-keys';
import { impliedValue } from './implied-value';
import { keyPresence } from './key-presence';
import { RequestError } from './request-error';

/** What is known of a condition key: its values, that it is absent, open, or beyond any claim. */
export type KeyState =
  /** `isSet` when the values were given as a list, also as one of a single value. */
  | { readonly kind: 'known'; readonly values: readonly string[]; readonly isSet?: boolean }
  | { readonly kind: 'absent' }
  /** `domain` is set when the key is in every such request: a pattern that covers each value it can have. */
  | { readonly kind: 'open'; readonly domain?: string }
  | { readonly kind: 'unknown'; readonly why: string };

const ABSENT: KeyState = { kind: 'absent' };
const OPEN: KeyState = { kind: 'open' };
const PRESENT: KeyState = { kind: 'open', domain: '*' };

/** Who asks cannot be absent: without a value these stay open. */
const WHO: ReadonlySet<string> = new Set([
  'aws:principalaccount',
  'aws:principalarn',
  'aws:userid',
  'kms:calleraccount',
]);

/** A request made ready for evaluation. */
export class RequestContext {
  readonly caller: Caller;
  /** In lower case. */
  readonly action: string;
  /** Service prefix of the action, in lower case. */
  readonly service: string;
  readonly resource: string;
  /** What is known of the resource beyond this request. */
  readonly asked: AskedResource;
  /** Absent when an ARN does not tell it, as that of an S3 bucket, and it is not given. */
  readonly resourceAccount?: string;
  private readonly states = new Map<string, KeyState>();
  /** Given values by key in lower case; looked up when a policy first asks for a key. */
  private lowered?: ReadonlyMap<string, ContextValue>;

  constructor(readonly request: AccessRequest) {
    this.caller = describeCaller(request.principal);
    const { action, service } = askedAction(request.action);
    this.action = action;
    this.service = service;
    this.resource = request.resource;
    this.asked = askedResource(request.resource);
    // Only an action without a resource is one on the caller's own account.
    const own = request.resource === '*' ? this.caller.account : undefined;
    this.resourceAccount = request.resourceAccount || this.asked.arn?.[4] || own || undefined;
  }

  /** What is known of a condition key, spelled in any case. */
  key(name: string): KeyState {
    const key = name.toLowerCase();
    let state = this.states.get(key);
    if (state === undefined) {
      state = this.find(key);
      this.states.set(key, state);
    }
    return state;
  }

  /** Keys with a prefix, in lower case, that are given and in the request. */
  given(prefix: string): readonly string[] {
    const lower = prefix.toLowerCase();
    return [...this.values.entries()]
      .filter(([key, value]) => key.startsWith(lower) && value !== null)
      .map(([key]) => key);
  }

  private get values(): ReadonlyMap<string, ContextValue> {
    this.lowered ??= loweredOf(this.request.context);
    return this.lowered;
  }

  private find(key: string): KeyState {
    const own = this.values.get(key);
    const given = own === undefined ? impliedValue(key, this.values, this.request) : own;
    if (given !== undefined) return readValue(given);
    const derived = deriveKey(key, this.request, this.caller, this.resourceAccount);
    if (derived !== undefined) return derived === null ? ABSENT : { kind: 'known', values: derived };
    const presence = keyPresence(key, this.caller, this.service);
    if (presence === 'never' || (this.request.others === 'absent' && !WHO.has(key))) return ABSENT;
    return presence === undefined
      ? OPEN
      : presence.domain === '*'
        ? PRESENT
        : { kind: 'open', domain: presence.domain };
  }
}

const ACTIONS = new Map<string, Pick<RequestContext, 'action' | 'service'>>();
const MOST_ACTIONS = 10_000;

/** An action in lower case and its service, remembered: policies are looked up by it, which is fastest by the same text. */
function askedAction(text: string): Pick<RequestContext, 'action' | 'service'> {
  let asked = ACTIONS.get(text);
  if (asked === undefined) {
    if (ACTIONS.size >= MOST_ACTIONS) ACTIONS.clear();
    const action = text.toLowerCase();
    asked = { action, service: action.slice(0, action.indexOf(':')) };
    ACTIONS.set(text, asked);
  }
  return asked;
}

const NOTHING: ReadonlyMap<string, ContextValue> = new Map();
const lowered = new WeakMap<object, ReadonlyMap<string, ContextValue>>();

/** Given values by key in lower case, remembered of what nobody can change: many requests are given the same. */
function loweredOf(context: AccessRequest['context']): ReadonlyMap<string, ContextValue> {
  if (context === undefined) return NOTHING;
  const known = lowered.get(context);
  if (known !== undefined) return known;
  const made = new Map<string, ContextValue>();
  for (const [name, value] of Object.entries(context)) {
    const key = name.toLowerCase();
    // https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_condition.html: no case in names.
    if (made.has(key)) throw keyTwice(name);
    made.set(key, value);
  }
  if (Object.isFrozen(context)) lowered.set(context, made);
  return made;
}

function keyTwice(name: string): RequestError {
  return new RequestError(`\`context\` must give each key once, got '${name}' in another case, too`);
}

function readValue(value: ContextValue): KeyState {
  if (value === null) return ABSENT;
  if (typeof value !== 'object') return { kind: 'known', values: [String(value)] };
  if ('open' in value) return value.present === true ? PRESENT : OPEN;
  if ('unknown' in value) return { kind: 'unknown', why: value.unknown };
  // AWS treats a key without values as a key that is not there.
  return value.length === 0 ? ABSENT : { kind: 'known', values: value, isSet: true };
}
