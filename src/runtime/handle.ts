import type { CachedValue } from './cache/cached-value';
import { isRefusedLogin } from './login/is-refused-login';
import type { Renewal } from './login/renewal';
import { type UseOptions, useValue } from './login/use-value';
import { MaskedValue } from './masked-value';

/** A secret or parameter that is read when it is needed. */
export interface Handle<T> {
  /** As it was asked for. */
  readonly id: string;

  /**
   * The value, of a cache where it is there.
   *
   * @throws what AWS said, or RuntimeError where the value does not fit its schema
   */
  get(): Promise<MaskedValue<T>>;

  /**
   * Runs work with the value. When a login is refused, because the credential was rotated, all caches are passed by and
   * the work is run again with the new value, at most twice.
   *
   * @throws what the work throws
   */
  use<R>(work: (value: T) => Promise<R>, options?: UseOptions): Promise<R>;
}

/** What a handle works with. */
interface Parts<T> {
  readonly cache: CachedValue;
  readonly renewal: Renewal;
  readonly read: (text: string) => T;
}

/** A handle over a cache, which other handles may share. */
export function handleOf<T>(id: string, { cache, renewal, read }: Parts<T>): Handle<T> {
  return {
    id,
    get: async () => {
      const held = await cache.get();
      return new MaskedValue(id, held, read(held.text));
    },
    use: async (work, { isRefused = isRefusedLogin } = {}) => {
      const renewed = (refused: ReadonlySet<string>) => renewal.after(refused);
      return useValue(await cache.get(), async ({ text }) => work(read(text)), isRefused, renewed);
    },
  };
}
