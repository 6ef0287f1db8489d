import type { Fetched, Held } from '../answers/held';
import { isAway } from '../answers/is-away';

/** How long a version is served. */
export interface Lifetime {
  readonly ttlSeconds: number;
  readonly staleSeconds: number;
}

/** What a cache works with. */
export interface CachePorts {
  /** @param fresh whether caches below are passed by */
  readonly fetch: (fresh: boolean) => Promise<Fetched>;
  readonly now: () => number;
  /** From 0 to 1. */
  readonly random: () => number;
  /** Is told once for each outage that a stale value is served. */
  readonly warn: (message: string) => void;
}

/** Of the time to live: not all clients come back at once. */
const JITTER = 0.1;
/** Between two attempts while AWS does not answer. */
const RETRY_MS = 1000;

/** One version, fetched by one flight at a time, and served a while longer when AWS does not answer. */
export class CachedValue {
  private held: (Held & { readonly until: number; readonly bornAt: number }) | undefined;
  private flight: Promise<Held> | undefined;

  constructor(
    private readonly id: string,
    private readonly lifetime: Lifetime,
    private readonly ports: CachePorts,
  ) {}

  /** @throws what AWS said, when nothing is held that may still be served */
  async get(): Promise<Held> {
    if (this.held !== undefined && this.ports.now() < this.held.until) return this.held;
    this.flight ??= this.load(false).finally(() => {
      this.flight = undefined;
    });
    return this.flight;
  }

  /** Fetches past every cache, and serves what comes from now on. */
  async renew(): Promise<Held> {
    return this.hold(await this.ports.fetch(true));
  }

  /** Serves a version from now on. @param ttlSeconds shorter than usual when it is given */
  hold(fetched: Fetched, ttlSeconds = this.lifetime.ttlSeconds): Held {
    const bornAt = this.ports.now();
    const spread = 1 + JITTER * (2 * this.ports.random() - 1);
    this.held = { ...fetched, isStale: false, bornAt, until: bornAt + ttlSeconds * 1000 * spread };
    return this.held;
  }

  private async load(fresh: boolean): Promise<Held> {
    try {
      return this.hold(await this.ports.fetch(fresh));
    } catch (error) {
      const stale = isAway(error) ? this.stale() : undefined;
      if (stale === undefined) throw error;
      return stale;
    }
  }

  /** What is held beyond its time, as long as that is allowed. */
  private stale(): Held | undefined {
    const { held } = this;
    const now = this.ports.now();
    if (held === undefined || now > held.bornAt + 1000 * (this.lifetime.ttlSeconds + this.lifetime.staleSeconds)) {
      return undefined;
    }
    if (!held.isStale) this.ports.warn(`AWS does not answer, so a value of '${this.id}' is served beyond its time`);
    this.held = { ...held, isStale: true, until: now + RETRY_MS };
    return this.held;
  }
}
