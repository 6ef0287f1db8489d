import type { Expression } from '../logic/expression';
import { splitArn } from '../operators/compare-arn';
import type { AccessRequest, ContextValue } from './access-request';
import { type Caller, describeCaller } from './caller';
import { deriveKey } from './derived-keys';

/** What is known of a condition key: its values, that it is absent, open, or beyond any claim. */
export type KeyState =
  | { readonly kind: 'known'; readonly values: readonly string[] }
  | { readonly kind: 'absent' | 'open' }
  | { readonly kind: 'unknown'; readonly why: string };

const ABSENT: KeyState = { kind: 'absent' };
const OPEN: KeyState = { kind: 'open' };

/** A request made ready for evaluation. */
export class Question {
  readonly caller: Caller;
  /** In lower case. */
  readonly action: string;
  /** Service prefix of the action, in lower case. */
  readonly service: string;
  readonly resource: string;
  /** The six components of the resource's ARN; absent when it is no ARN. */
  readonly resourceArn?: readonly string[];
  readonly resourceAccount: string;
  /** Whether a pattern without variables covers the resource: the statements of a policy often repeat it. */
  readonly covered = new Map<string, Expression>();
  private readonly states = new Map<string, KeyState>();
  /** Given values by key in lower case; made when a policy first asks for a key. */
  private given?: ReadonlyMap<string, ContextValue>;

  constructor(readonly request: AccessRequest) {
    this.caller = describeCaller(request.principal);
    this.action = request.action.toLowerCase();
    this.service = this.action.slice(0, this.action.indexOf(':'));
    this.resource = request.resource;
    this.resourceArn = splitArn(request.resource);
    this.resourceAccount = request.resourceAccount || this.resourceArn?.[4] || (this.caller.account ?? '');
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

  private find(key: string): KeyState {
    this.given ??= new Map(
      Object.entries(this.request.context ?? {}).map(([name, value]) => [name.toLowerCase(), value]),
    );
    const given = this.given.get(key);
    if (given !== undefined) {
      return readValue(given);
    }
    const derived = deriveKey(key, this.request, this.caller, this.resourceAccount);
    if (derived === undefined) {
      return this.request.others === 'absent' && !this.isOpenByNature(key) ? ABSENT : OPEN;
    }
    return derived === null ? ABSENT : { kind: 'known', values: derived };
  }

  /** AWS always sends these, so they cannot be absent: without a value they stay open. */
  private isOpenByNature(key: string): boolean {
    const { type } = this.caller.principal;
    if (key === 'aws:userid') {
      return type === 'role' || type === 'user';
    }
    return this.caller.isAbstract && (key === 'aws:principalarn' || key === 'aws:principalaccount');
  }
}

function readValue(value: ContextValue): KeyState {
  if (value === null) {
    return ABSENT;
  }
  if (typeof value !== 'object') {
    return { kind: 'known', values: [String(value)] };
  }
  if ('open' in value) {
    return OPEN;
  }
  if ('unknown' in value) {
    return { kind: 'unknown', why: value.unknown };
  }
  // AWS treats a key without values as a key that is not there.
  return value.length === 0 ? ABSENT : { kind: 'known', values: value };
}
