const INSPECT = Symbol.for('nodejs.util.inspect.custom');

/** A value with where it comes from. Printed, put into JSON or into a text, it shows its name alone. */
export class MaskedValue<T> {
  readonly #value: T;
  readonly #held: { readonly version: string; readonly isStale: boolean };

  /** @internal */
  constructor(
    /** Of the secret or parameter, as it was asked for. */
    readonly id: string,
    held: { readonly version: string; readonly isStale: boolean },
    value: T,
  ) {
    this.#value = value;
    this.#held = held;
  }

  /** The value itself, for whoever logs in with it. */
  get value(): T {
    return this.#value;
  }

  /** Id of the version of a secret, or number of the version of a parameter. */
  get version(): string {
    return this.#held.version;
  }

  /** Whether it is served beyond its time because AWS does not answer. */
  get isStale(): boolean {
    return this.#held.isStale;
  }

  toString(): string {
    return `<${this.id}>`;
  }

  toJSON(): string {
    return this.toString();
  }

  [INSPECT](): string {
    return this.toString();
  }
}
