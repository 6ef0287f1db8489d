/** Gives each value a number, the same to what has the same key within the same group. */
export class Numbered<T, Group extends string | number = ''> {
  readonly all: T[] = [];
  // Joined to one text, group and key would have to be read again whenever they are asked for.
  private readonly groups = new Map<Group, Map<string, number>>();

  /** The place of a value among all; nothing for a key that is new. */
  known(group: Group, key: string): number | undefined {
    return this.groups.get(group)?.get(key);
  }

  /** Puts a value of a new key among all, and says its place. */
  add(group: Group, key: string, value: T): number {
    const numbers = this.groups.get(group) ?? new Map<string, number>();
    this.groups.set(group, numbers.set(key, this.all.length));
    return this.all.push(value) - 1;
  }
}
