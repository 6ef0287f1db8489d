import { extentQuery } from '../../model/trail/queries/extent';
import { usageQuery } from '../../model/trail/queries/usage';
import type { Report } from '../report/report';
import type { Ask } from './ask';

/** Who read which secret, how often. */
export async function usageReport({ engine, scope }: Ask): Promise<Report> {
  const [extent] = await engine.rows(extentQuery(scope));
  const rows = await engine.rows(usageQuery(scope));
  return {
    name: 'usage',
    title: 'Reads of secrets',
    first: extent?.first ?? '',
    last: extent?.last ?? '',
    columns: [
      { name: 'secret', title: 'secret' },
      { name: 'account', title: 'account' },
      { name: 'region', title: 'Region' },
      { name: 'principal', title: 'principal' },
      { name: 'reads', title: 'reads', isCharted: true },
      { name: 'denied', title: 'denied' },
      { name: 'first', title: 'first read' },
      { name: 'last', title: 'last read' },
      { name: 'addresses', title: 'addresses' },
    ],
    rows: rows.map((row) => Object.values(row)),
    notes: batchNote(extent?.batches ?? 0),
  };
}

/** How the batches of a trail were counted; nothing where there are none. */
function batchNote(batches: number): readonly string[] {
  if (batches === 0) return [];
  const calls = batches === 1 ? '1 call' : `${batches} calls`;
  return [
    `${calls} of BatchGetSecretValue: each read of a batch is counted as the GetSecretValue that AWS records for it`,
  ];
}
