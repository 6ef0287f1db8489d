import type { RotationEvent } from './rotation-event';

/** Long enough for two invocations in a row, and too short for much to happen to a password in between. */
const FRESH_MS = 60_000;
/** A function that serves many secrets forgets the oldest. */
const REMEMBERED = 100;

/** Whose version: tokens are chosen by whoever starts a rotation, and may be the same for two secrets. */
type Subject = Pick<RotationEvent, 'secretId' | 'token'>;

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
  succeeds(subject: Subject, current: string | undefined): void {
    const key = keyOf(subject);
    this.known.delete(key);
    this.known.set(key, { current });
    const [oldest] = this.known.keys();
    if (this.known.size > REMEMBERED && oldest !== undefined) this.known.delete(oldest);
  }

  /** Whether an earlier step was run here. */
  knows(subject: Subject): boolean {
    return this.known.has(keyOf(subject));
  }

  /** The target system took the pending version. */
  works(subject: Subject, now: number): void {
    const key = keyOf(subject);
    const proof = this.known.get(key);
    if (proof !== undefined) this.known.set(key, { ...proof, worked: now });
  }

  /** Whether both were seen here, of the same current version, within the last minute. */
  hold(subject: Subject, current: string | undefined, now: number): boolean {
    const proof = this.known.get(keyOf(subject));
    return proof?.worked !== undefined && proof.current === current && now - proof.worked <= FRESH_MS;
  }
}

/** Neither an ARN nor a token has a space. */
function keyOf({ secretId, token }: Subject): string {
  return `${secretId} ${token}`;
}
