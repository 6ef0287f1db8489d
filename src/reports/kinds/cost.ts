import { costQuery } from '../../model/trail/queries/cost';
import { extentQuery } from '../../model/trail/queries/extent';
import type { Report } from '../report/report';
import type { Ask } from './ask';

/**
 * List prices of us-east-1 in US dollars for one call, of November 2026.
 *
 * @see https://aws.amazon.com/secrets-manager/pricing/
 * @see https://aws.amazon.com/kms/pricing/
 */
const CALL = 0.05 / 10_000;
const DECRYPT = 0.03 / 10_000;
const DAY = 86_400_000;

/** What calls cost, by whom, and what a cache of five minutes would save. */
export async function costReport({ engine, scope }: Ask): Promise<Report> {
  const [extent] = await engine.rows(extentQuery(scope));
  const { first = '', last = '' } = extent ?? {};
  const rows = await engine.rows(costQuery(scope));
  const days = Math.max(1, (Date.parse(last) - Date.parse(first)) / DAY || 0);
  const monthly = (dollars: number) => cents((dollars * 30) / days);
  return {
    name: 'cost',
    title: 'What calls of Secrets Manager cost',
    first,
    last,
    columns: [
      { name: 'secret', title: 'secret' },
      { name: 'account', title: 'account' },
      { name: 'region', title: 'Region' },
      { name: 'principal', title: 'principal' },
      { name: 'calls', title: 'calls', isCharted: true },
      { name: 'reads', title: 'reads' },
      { name: 'monthly', title: '$ a month' },
      { name: 'cached', title: 'reads with a cache' },
      { name: 'saved', title: '$ saved a month' },
    ],
    rows: rows.map(({ secret, account, region, principal, calls, reads, cached }) => [
      ...[secret, account, region, principal, calls, reads, monthly(calls * CALL + reads * DECRYPT)],
      ...[cached, monthly((reads - cached) * (CALL + DECRYPT))],
    ]),
    notes: [
      `Calls of ${days.toFixed(1)} days, taken as those of a month of 30, at list prices of us-east-1: $0.05 for 10,000 calls, and $0.03 for 10,000 uses of the key, of which each read has one at most`,
      'A cache keeps each value for five minutes in each principal: as many caches as a workload has tasks save less',
      'BatchGetSecretValue is counted by the reads that AWS records for it; the price of secrets and keys themselves is in `review`',
    ],
  };
}

function cents(dollars: number): number {
  return Math.round(dollars * 10_000) / 10_000;
}
