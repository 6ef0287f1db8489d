import { setTimeout as sleep } from 'node:timers/promises';
import type { Fetched } from './answers/held';
import { RuntimeError } from './answers/runtime-error';
import { CachedValue } from './cache/cached-value';
import { type Handle, handleOf } from './handle';
import { Renewal } from './login/renewal';
import { numbersOf, type RuntimeOptions } from './options';
import { type Schema, typed } from './schema';
import { parameterSource, secretSource } from './sources/choose-source';
import { type Asked, inRegions } from './sources/in-regions';

const CURRENT = 'AWSCURRENT';
const PENDING = 'AWSPENDING';

/** What a value is read as. */
export interface ValueOptions<T> {
  /** The value is JSON, and this checks it. @default - the value is a text */
  readonly schema?: Schema<T>;
}

/** The same of a secret. */
export interface SecretOptions<T> extends ValueOptions<T> {
  /** Staging label. @default 'AWSCURRENT' */
  readonly stage?: string;
}

type Kept = { readonly cache: CachedValue; readonly renewal: Renewal };
type Ask = (asked: Asked) => Promise<Fetched>;

/**
 * Reads secrets and parameters, each by one cache for all who ask.
 *
 * @example
 * const runtime = new Runtime({ from: 'extension', ttlSeconds: 60 });
 */
export class Runtime {
  private readonly numbers: ReturnType<typeof numbersOf>;
  private readonly kept = new Map<string, Kept>();
  private readonly asks = new Map<'secret' | 'parameter', Ask>();

  /** @throws RuntimeError where an option is out of range, or where options exclude each other */
  constructor(private readonly options: RuntimeOptions = {}) {
    this.numbers = numbersOf(options);
    if (options.regions !== undefined && (options.from ?? 'sdk') !== 'sdk') {
      throw new RuntimeError('`regions` needs `from` sdk: every other source asks one Region');
    }
  }

  /**
   * A secret by name or ARN: a text, or, with a schema, what the schema makes of its JSON.
   *
   * @example
   * const { value } = await new Runtime().secret('prod/orders/partner-token').get();
   */
  secret(id: string, options?: Omit<SecretOptions<never>, 'schema'>): Handle<string>;
  secret<T>(id: string, options: SecretOptions<T> & Required<ValueOptions<T>>): Handle<T>;
  secret<T>(id: string, { schema, stage = CURRENT }: SecretOptions<T> = {}): Handle<T | string> {
    return this.handle('secret', { id, stage }, schema);
  }

  /**
   * A parameter of Parameter Store by name; a SecureString is decrypted.
   *
   * @example
   * const { value } = await new Runtime().parameter('/prod/orders/endpoint').get();
   */
  parameter(id: string): Handle<string>;
  parameter<T>(id: string, options: Required<ValueOptions<T>>): Handle<T>;
  parameter<T>(id: string, { schema }: ValueOptions<T> = {}): Handle<T | string> {
    return this.handle('parameter', { id, stage: '' }, schema);
  }

  private handle<T>(kind: 'secret' | 'parameter', asked: Omit<Asked, 'fresh'>, schema: Schema<T> | undefined) {
    const read = (text: string): T | string => (schema === undefined ? text : typed(asked.id, text, schema));
    return handleOf<T | string>(asked.id, { ...this.keptOf(kind, asked), read });
  }

  private keptOf(kind: 'secret' | 'parameter', asked: Omit<Asked, 'fresh'>): Kept {
    const key = JSON.stringify([kind, asked.stage, asked.id]);
    const kept = this.kept.get(key) ?? this.keep(this.askOf(kind), asked, kind === 'secret');
    this.kept.set(key, kept);
    return kept;
  }

  private keep(ask: Ask, asked: Omit<Asked, 'fresh'>, isSecret: boolean): Kept {
    const { warn = (message: string) => process.emitWarning(message), pending = false } = this.options;
    const ports = { now: Date.now, random: Math.random, warn };
    const cache = new CachedValue(asked.id, this.numbers, { ...ports, fetch: (fresh) => ask({ ...asked, fresh }) });
    // A version is pending for a few seconds only; at all other times there is none to be found.
    const fetchPending = () => ask({ ...asked, stage: PENDING, fresh: true }).catch(() => undefined);
    const renewal = new Renewal(cache, this.numbers.deadlineSeconds, {
      ...{ now: Date.now, sleep: (milliseconds: number) => sleep(milliseconds) },
      ...(pending && isSecret && asked.stage === CURRENT && { fetchPending }),
    });
    return { cache, renewal };
  }

  private askOf(kind: 'secret' | 'parameter'): Ask {
    const { from = 'sdk', regions = [undefined] } = this.options;
    const sourceOf = kind === 'secret' ? secretSource : parameterSource;
    const ask =
      this.asks.get(kind) ?? inRegions(regions, (region) => sourceOf(from, region), this.numbers.timeoutSeconds);
    this.asks.set(kind, ask);
    return ask;
  }
}
