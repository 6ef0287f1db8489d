import type { Fetched, Held } from '../answers/held';
import type { CachedValue } from '../cache/cached-value';

/** How a new version is waited for. */
export interface RenewalPorts {
  readonly now: () => number;
  readonly sleep: (milliseconds: number) => Promise<void>;
  /** The version that a rotation is about to make current. @default - it may not be read */
  readonly fetchPending?: () => Promise<Fetched | undefined>;
}

const FIRST_WAIT_MS = 50;
const LONGEST_WAIT_MS = 1000;
/** A pending version is soon the current one, or gone. */
const PENDING_SECONDS = 5;

/**
 * Finds another version for whoever was refused: between the change of a password and the move of the label AWSCURRENT
 * is the refused value. All who were refused with the same version wait together.
 */
export class Renewal {
  private readonly flights = new Map<string, Promise<Held | undefined>>();

  constructor(
    private readonly cache: CachedValue,
    private readonly deadlineSeconds: number,
    private readonly ports: RenewalPorts,
  ) {}

  /** @returns nothing when there is none before the deadline */
  after(refused: ReadonlySet<string>): Promise<Held | undefined> {
    const key = [...refused].sort().join(' ');
    const flight = this.flights.get(key) ?? this.find(refused).finally(() => this.flights.delete(key));
    this.flights.set(key, flight);
    return flight;
  }

  private async find(refused: ReadonlySet<string>): Promise<Held | undefined> {
    const held = await this.cache.get();
    if (!refused.has(held.version)) return held;
    const deadline = this.ports.now() + this.deadlineSeconds * 1000;
    for (let wait = FIRST_WAIT_MS; ; wait = Math.min(2 * wait, LONGEST_WAIT_MS)) {
      const renewed = await this.cache.renew();
      if (!refused.has(renewed.version)) return renewed;
      const pending = await this.ports.fetchPending?.();
      if (pending !== undefined && !refused.has(pending.version)) return this.cache.hold(pending, PENDING_SECONDS);
      if (this.ports.now() + wait > deadline) return undefined;
      await this.ports.sleep(wait);
    }
  }
}
