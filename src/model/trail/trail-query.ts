/** What the columns of a query hold: `number` is a whole number, everything else is text, empty where there is none. */
export type QueryColumns = Readonly<Record<string, 'text' | 'number'>>;

/** A row that a query answers. */
export type RowOf<C extends QueryColumns> = { readonly [K in keyof C]: C[K] extends 'number' ? number : string };

/** A question to the table of a trail, in the SQL that Athena and the embedded engine both run. */
export interface TrailQuery<C extends QueryColumns = QueryColumns> {
  readonly sql: string;
  /** Names of the columns, in their order. */
  readonly columns: C;
}

/** A day, as `2026-10-01`, or so many days before the one on which the query runs. */
export type TrailDay = string | { readonly daysAgo: number };

/** The part of a trail that a query reads. */
export interface TrailScope {
  /** Name of the table, with its database where it needs one. */
  readonly table: string;
  /** First day. @default - from the beginning */
  readonly from?: TrailDay;
  /** Last day, as `2026-10-31`. @default - to the end */
  readonly to?: string;
  /** Whether both are moments that are asked for at four `?`, in place of days: see {@link spanValues}. @default false */
  readonly asksForSpan?: boolean;
}

/** What is given at the four `?` of a query that asks for its span: from the one moment to before the other. */
export function spanValues(from: Date, to: Date): readonly string[] {
  const moment = (date: Date) => `${date.toISOString().slice(0, 19)}Z`;
  const day = (date: Date) => moment(date).slice(0, 10).replaceAll('-', '/');
  // A file lies under the day of its delivery, which is that of its last event or the next one.
  return [moment(from), day(from), moment(to), day(new Date(to.getTime() + 86_400_000))];
}

/**
 * A text as a literal of SQL.
 *
 * @throws when it has a control character: no name, ARN or key of AWS has one
 */
export function sqlText(text: string): string {
  if (/\p{Cc}/u.test(text)) throw new Error('`text` must have no control characters: give a name, an ARN or a key id');
  return `'${text.replaceAll("'", "''")}'`;
}

/** A day as an expression of SQL, such as `2026-10-01` or, as files lie, `2026/10/01`. */
export function sqlDay(day: TrailDay, separator: '-' | '/' = '-'): string {
  if (typeof day === 'string') return sqlText(day.replaceAll('-', separator));
  const format = ['%Y', '%m', '%d'].join(separator);
  return `date_format(current_date - interval '${day.daysAgo}' day, '${format}')`;
}
