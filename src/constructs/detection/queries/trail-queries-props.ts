import type { TrailGrant } from '../../../model/trail/named/reads/reads-outside-grants';
import type { ITrail } from '../trail/i-trail';

/** What is asked of which trail, by whom and how far back. */
export interface TrailQueriesProps {
  /** 3 to 63 characters of `a-z 0-9 -`: the name of the workgroup; the database has `_` for `-`. */
  readonly name: string;
  /** The trail of the organization, whose bucket is its first. */
  readonly trail: ITrail;
  /** The folder above `AWSLogs` in the bucket. AWS Control Tower has that of the organization. @default - none */
  readonly keyPrefix?: string;
  /** Accounts of the organization, twelve digits each. */
  readonly accounts: readonly string[];
  /** Regions in which something happens: `us-east-1`, too, where calls to services without Regions are recorded. */
  readonly regions: readonly string[];
  /** Bucket for answers: 3 to 63 characters of `a-z 0-9 . -`, unique in all of AWS. */
  readonly resultsBucketName: string;
  /** The team that answers for it: the tag `Owner` of the key. */
  readonly owner: string;
  /** Names of roles for emergencies, with their paths; `*` stands for any characters. @default - the query is not made */
  readonly emergencyRoles?: readonly string[];
  /** Whom the code lets read which secret. @default - the query of reads outside of them is not made */
  readonly grants?: readonly TrailGrant[];
  /** Days back that the named queries look: 1 to 400. @default 30 */
  readonly days?: number;
  /** Days back that the table reaches, so that any query can ask for them: 1 to 3650. @default 400 */
  readonly historyDays?: number;
  /** Days after which an answer is deleted: 1 to 400. @default 30 */
  readonly resultDays?: number;
  /** Gigabytes that a query may read before Athena stops it: 1 to 10,000. @default 100 */
  readonly scanLimitGigabytes?: number;
}

/** Every whole number among the props, with its range and default. */
const NUMBERS = {
  days: [1, 400, 30],
  historyDays: [1, 3650, 400],
  resultDays: [1, 400, 30],
  scanLimitGigabytes: [1, 10_000, 100],
} as const;

/** The numbers as they are used. */
export type TrailQueryNumbers = Readonly<Record<keyof typeof NUMBERS, number>>;

/** @throws when one is out of its range */
export function trailQueryNumbers(props: TrailQueriesProps): TrailQueryNumbers {
  const entries = Object.entries(NUMBERS).map(([name, [least, most, usual]]) => {
    const value = props[name as keyof typeof NUMBERS] ?? usual;
    if (!Number.isInteger(value) || value < least || value > most) {
      throw new Error(`\`${name}\` must be a whole number from ${least} to ${most}, got ${value}`);
    }
    return [name, value];
  });
  return Object.fromEntries(entries);
}
