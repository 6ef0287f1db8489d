/** Long enough for two invocations in a row, and too short for much to happen to a password in between. */
const FRESH_MS = 60_000;
/** A function that serves many secrets forgets the oldest. */
const REMEMBERED = 100;

interface Proof {
  /** The version that was current when the pending one was found to be its successor. */
  readonly current: string | undefined;
  /** When the target system took the pending credential, in milliseconds since 1970. @default - not yet */
  readonly worked?: number;
}

/**
 * What one execution environment has itself seen of pending versions, whose values never change. The last step then
 * moves the label at once instead of asking everything again, while a single user's clients wait for it. No value is
 * kept. An invocation that comes early, twice or to another environment finds nothing here, and asks.
 */
export class Proofs {
  private readonly known = new Map<string, Proof>();

  /** The pending version may follow the current one. */
  public succeeds(token: string, current: string | undefined): void {
    this.known.delete(token);
    this.known.set(token, { current });
    const [oldest] = this.known.keys();
    if (this.known.size > REMEMBERED && oldest !== undefined) this.known.delete(oldest);
  }

  /** Whether an earlier step was run here. */
  public knows(token: string): boolean {
    return this.known.has(token);
  }

  /** The target system took the pending version. */
  public works(token: string, now: number): void {
    const proof = this.known.get(token);
    if (proof !== undefined) this.known.set(token, { ...proof, worked: now });
  }

  /** Whether both were seen here, of the same current version, within the last minute. */
  public hold(token: string, current: string | undefined, now: number): boolean {
    const proof = this.known.get(token);
    return proof?.worked !== undefined && proof.current === current && now - proof.worked <= FRESH_MS;
  }
}
