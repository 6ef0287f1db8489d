/** Environment variables of a function. An undefined one is not set. */
export type Variables = Readonly<Record<string, string | undefined>>;

/** A setting of a function, as constructs write it and the function reads it. */
export interface Setting<T> {
  /** Writes the setting as variables. Text passes unread: it may be a reference that Terraform resolves. */
  write(value: T): Variables;
  /** @throws when a variable is missing or breaks its rule */
  read(variables: Variables): T;
}

/** What a setting reads and writes. */
export type SettingsOf<S> = S extends Setting<infer T> ? T : never;

/** Several settings as the fields of one value. */
export function settings<T extends object>(parts: { readonly [K in keyof T]-?: Setting<T[K]> }): Setting<T> {
  const all = Object.entries(parts) as [keyof T, Setting<unknown>][];
  return {
    write: (value) => Object.assign({}, ...all.map(([key, part]) => part.write(value[key]))),
    read: (variables) => Object.fromEntries(all.map(([key, part]) => [key, part.read(variables)])) as T,
  };
}

/** A variable that is read and written as one value. An undefined one is not set. */
export function variable<T>(
  name: string,
  write: (value: NonNullable<T>) => string,
  read: (text: string | undefined) => T,
): Setting<T> {
  return {
    write: (value) => ({ [name]: value === undefined || value === null ? undefined : write(value) }),
    read: (variables) => read(variables[name]),
  };
}
