import type { AccessChange, AccessState } from '../../report/report';

/** Capabilities that change in the same way. */
export interface ChangeGroup {
  readonly change: AccessChange['change'];
  readonly capabilities: readonly AccessChange['capability'][];
  readonly before: AccessState;
  readonly after: AccessState;
}

/** All that changes between one principal and one secret, in every Region where it is the same. */
export interface ChangeRow {
  readonly principal: string;
  readonly secret: string;
  readonly regions: readonly string[];
  readonly groups: readonly ChangeGroup[];
}

/** Puts changes into rows for people, in the order in which they first come. */
export function changeRows(changes: readonly AccessChange[]): readonly ChangeRow[] {
  const rows = new Map<string, ChangeRow & { readonly regions: string[] }>();
  for (const [first, ...others] of grouped(changes, ({ principal, secret, region }) => [principal, secret, region])) {
    const { principal, secret, region } = first;
    const groups = groupsOf([first, ...others]);
    const signature = groups.map(({ change, capabilities, before, after }) => [
      change,
      capabilities,
      ...words(before),
      ...words(after),
    ]);
    const key = JSON.stringify([principal, secret, signature]);
    const row = rows.get(key);
    if (row === undefined) rows.set(key, { principal, secret, groups, regions: [region] });
    else row.regions.push(region);
  }
  for (const { regions } of rows.values()) regions.sort();
  return [...rows.values()];
}

function groupsOf(changes: readonly AccessChange[]): readonly ChangeGroup[] {
  return grouped(changes, ({ change, before, after }) => [change, ...words(before), ...words(after)]).map(
    ([first, ...others]) => ({
      change: first.change,
      capabilities: [first, ...others].map(({ capability }) => capability),
      before: first.before,
      after: first.after,
    }),
  );
}

/** A reason without how many more there are: what shares it is in one row. */
export function sharedPart(line: string | undefined): string | undefined {
  return line?.replace(/ \(and \d+ more\)$/, '');
}

function words({ verdict, line, detail = '' }: AccessState): readonly string[] {
  return [verdict, sharedPart(line) ?? detail];
}

function grouped<T>(items: readonly T[], key: (item: T) => readonly string[]): ReadonlyArray<readonly [T, ...T[]]> {
  const groups = new Map<string, [T, ...T[]]>();
  for (const item of items) {
    const name = JSON.stringify(key(item));
    const group = groups.get(name);
    if (group === undefined) groups.set(name, [item]);
    else group.push(item);
  }
  return [...groups.values()];
}
