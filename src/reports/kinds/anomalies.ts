import type { AnomalyKind } from '../../model/trail/queries/anomalies/baseline';
import { firstRead } from '../../model/trail/queries/anomalies/first-read';
import { newAddress, newAgent, newHour } from '../../model/trail/queries/anomalies/new-values';
import { rate, sweep } from '../../model/trail/queries/anomalies/rates';
import { extentQuery } from '../../model/trail/queries/extent';
import type { Cell, Report } from '../report/report';
import type { Ask } from './ask';

/** Every kind of anomaly. */
export const ANOMALIES: readonly AnomalyKind[] = [firstRead, newAddress, newAgent, newHour, rate, sweep];

/** Days at the end of the trail that are looked at. */
const RECENT_DAYS = 7;
const DAY = 86_400_000;

/** Reads of the last seven days that are unlike those before, each explained in a sentence. */
export async function anomaliesReport({ engine, scope }: Ask): Promise<Report> {
  const [extent] = await engine.rows(extentQuery(scope));
  const { first = '', last = '' } = extent ?? {};
  const split =
    last === '' ? '' : new Date(Date.parse(last.slice(0, 10)) - (RECENT_DAYS - 1) * DAY).toISOString().slice(0, 10);
  const rows: (readonly Cell[])[] = [];
  for (const { id, query } of split === '' ? [] : ANOMALIES) {
    const found = await engine.rows(query(scope, split));
    rows.push(
      ...found.map(({ principal, secret, account, region, seen, sentence }) => [
        ...[id, sentence, principal, secret, account, region, seen],
      ]),
    );
  }
  const days = Math.max(0, Math.round((Date.parse(split) - Date.parse(first.slice(0, 10))) / DAY));
  return {
    name: 'anomalies',
    title: 'Reads that are unlike those before',
    first,
    last,
    columns: [
      { name: 'kind', title: 'kind' },
      { name: 'sentence', title: 'what is unlike' },
      { name: 'principal', title: 'principal' },
      { name: 'secret', title: 'secret' },
      { name: 'account', title: 'account' },
      { name: 'region', title: 'Region' },
      { name: 'seen', title: 'at' },
    ],
    rows,
    notes: notesOf(split, days || 0),
  };
}

function notesOf(split: string, days: number): readonly string[] {
  const looked = `Reads from ${split} on are compared with those of the ${days} days before`;
  return days >= RECENT_DAYS ? [looked] : [looked, 'That is too short to know what is usual: give a longer trail'];
}
