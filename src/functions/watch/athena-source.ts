import { SIGHTING_COLUMNS, type Sighting } from '../../model/detections/watched/sighting';
import { spanValues } from '../../model/trail/trail-query';
import { type AwsEdge, callAws } from '../aws/call-aws';
import { sha256 } from '../aws/sign-request';
import type { SightingSource } from './task';

type Cells = { readonly Data?: readonly { readonly VarCharValue?: string }[] };

/** Milliseconds between two looks at a query, and looks before it is given up: the function itself ends before. */
const WAIT = 2_000;
const LOOKS = 200;

/**
 * Asks a named query of Athena for its span. What it may read is bounded by its workgroup.
 *
 * @throws when Athena refuses, or stops the query for what it reads
 * @see https://docs.aws.amazon.com/athena/latest/ug/querying-with-prepared-statements.html
 */
export async function askAthena(
  { queryId, workgroup }: Extract<SightingSource, { kind: 'query' }>,
  [from, to]: readonly [Date, Date],
  region: string,
  edge: AwsEdge,
): Promise<readonly Sighting[]> {
  const call = async (operation: string, body: object) => {
    const headers = { 'content-type': 'application/x-amz-json-1.1', 'x-amz-target': `AmazonAthena.${operation}` };
    return JSON.parse(await callAws({ service: 'athena', region, headers, body: JSON.stringify(body) }, edge));
  };
  const { NamedQuery } = await call('GetNamedQuery', { NamedQueryId: queryId });
  const values = spanValues(from, to);
  const { QueryExecutionId } = await call('StartQueryExecution', {
    QueryString: NamedQuery.QueryString,
    QueryExecutionContext: { Database: NamedQuery.Database },
    WorkGroup: workgroup,
    ExecutionParameters: values.map((value) => `'${value}'`),
    // The same question again is the same execution: it is paid for once.
    ClientRequestToken: sha256([queryId, ...values].join()),
  });
  await ended(() => call('GetQueryExecution', { QueryExecutionId }), edge);
  const rows: Cells[] = [];
  // The last page has no token; an emulator says null.
  let token: string | null | undefined;
  do {
    const { ResultSet, NextToken } = await call('GetQueryResults', { QueryExecutionId, NextToken: token ?? undefined });
    rows.push(...(ResultSet.Rows ?? []));
    token = NextToken;
  } while (token);
  // The first row has the names of the columns.
  return rows.slice(1).map(sightingIn);
}

async function ended(look: () => Promise<AthenaExecution>, { wait }: AwsEdge): Promise<void> {
  for (let looks = 0; looks < LOOKS; looks += 1) {
    const { State, StateChangeReason = 'it says no reason' } = (await look()).QueryExecution?.Status ?? {};
    if (State === 'SUCCEEDED') return;
    if (State === 'FAILED' || State === 'CANCELLED') throw new Error(`Athena must answer, but: ${StateChangeReason}`);
    await wait(WAIT);
  }
  throw new Error(`Athena must answer within ${(LOOKS * WAIT) / 1000} seconds: look at what its workgroup reads`);
}

interface AthenaExecution {
  readonly QueryExecution?: { readonly Status?: { readonly State?: string; readonly StateChangeReason?: string } };
}

function sightingIn({ Data = [] }: Cells): Sighting {
  const cells = Object.entries(SIGHTING_COLUMNS).map(([name, type], index) => {
    const value = Data[index]?.VarCharValue ?? '';
    return [name, type === 'number' ? Number(value) : value];
  });
  return Object.fromEntries(cells) as Sighting;
}
