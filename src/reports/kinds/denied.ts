import { deniedQuery } from '../../model/trail/queries/denied';
import { extentQuery } from '../../model/trail/queries/extent';
import type { Report } from '../report/report';
import type { Ask } from './ask';

/** What was refused, to whom and why. */
export async function deniedReport({ engine, scope }: Ask): Promise<Report> {
  const [extent] = await engine.rows(extentQuery(scope));
  const rows = await engine.rows(deniedQuery(scope));
  return {
    name: 'denied',
    title: 'Refused calls to Secrets Manager',
    first: extent?.first ?? '',
    last: extent?.last ?? '',
    columns: [
      { name: 'principal', title: 'principal' },
      { name: 'event', title: 'call' },
      { name: 'secret', title: 'secret' },
      { name: 'account', title: 'account' },
      { name: 'region', title: 'Region' },
      { name: 'why', title: 'why' },
      { name: 'attempts', title: 'attempts', isCharted: true },
      { name: 'first', title: 'first' },
      { name: 'last', title: 'last' },
      { name: 'addresses', title: 'addresses' },
    ],
    rows: rows.map((row) => Object.values(row)),
    notes: ['What the key of a secret refuses is an event of KMS in the trail, and is not counted here'],
  };
}
