import type * as Athena from '@aws-sdk/client-athena';
import { ReportError } from '../report-error';
import type { QueryService, QueryState } from './query-service';

/** The workgroup to ask, and where it is. */
export interface AthenaPlace {
  readonly workgroup: string;
  /** The database that has the table. */
  readonly database: string;
  /** @default - that of AWS_REGION or the profile */
  readonly region?: string;
}

const STATES: Readonly<Record<string, QueryState['state']>> = {
  QUEUED: 'waiting',
  RUNNING: 'running',
  SUCCEEDED: 'succeeded',
  FAILED: 'failed',
  CANCELLED: 'stopped',
};

const REMEDIES: Readonly<Record<string, string>> = {
  AccessDeniedException: 'allow whoever runs this command what `TrailQueries.statements` lists',
  CredentialsProviderError: 'log in, or set AWS_PROFILE',
  ExpiredTokenException: 'log in again',
  InvalidRequestException: 'check the workgroup, its Region and its database',
  TooManyRequestsException: 'wait until other queries have ended',
};

/**
 * Athena of one account and Region. `AWS_ENDPOINT_URL` points it at an embedded AWS.
 *
 * @throws `ReportError` that says what to install: the client is an optional package
 * @see https://docs.aws.amazon.com/athena/latest/APIReference/API_StartQueryExecution.html
 */
export async function connectAthena(
  place: AthenaPlace,
  load: () => Promise<typeof Athena> = () => import('@aws-sdk/client-athena'),
): Promise<QueryService> {
  const sdk = await load().catch(() => {
    throw new ReportError(
      "'--athena' must have the client of Athena, which is not installed: npm install @aws-sdk/client-athena",
    );
  });
  return new AwsAthena(sdk, new sdk.AthenaClient(place.region === undefined ? {} : { region: place.region }), place);
}

class AwsAthena implements QueryService {
  constructor(
    private readonly sdk: typeof Athena,
    private readonly client: Athena.AthenaClient,
    private readonly place: AthenaPlace,
  ) {}

  async start(sql: string): Promise<string> {
    const { workgroup, database } = this.place;
    const command = new this.sdk.StartQueryExecutionCommand({
      QueryString: sql,
      WorkGroup: workgroup,
      QueryExecutionContext: { Database: database },
    });
    const { QueryExecutionId = '' } = await this.asked('StartQueryExecution', () => this.client.send(command));
    return QueryExecutionId;
  }

  async state(id: string): Promise<QueryState> {
    const command = new this.sdk.GetQueryExecutionCommand({ QueryExecutionId: id });
    const { QueryExecution } = await this.asked('GetQueryExecution', () => this.client.send(command));
    const { State = '', StateChangeReason: reason } = QueryExecution?.Status ?? {};
    const bytes = QueryExecution?.Statistics?.DataScannedInBytes ?? 0;
    return { state: STATES[State] ?? 'running', bytes, ...(reason && { reason }) };
  }

  async page(id: string, next?: string) {
    const command = new this.sdk.GetQueryResultsCommand({ QueryExecutionId: id, NextToken: next });
    const { ResultSet, NextToken } = await this.asked('GetQueryResults', () => this.client.send(command));
    const rows = (ResultSet?.Rows ?? []).map(({ Data = [] }) => Data.map(({ VarCharValue }) => VarCharValue));
    return { rows, ...(NextToken && { next: NextToken }) };
  }

  async stop(id: string): Promise<void> {
    await this.client.send(new this.sdk.StopQueryExecutionCommand({ QueryExecutionId: id }));
  }

  private async asked<T>(operation: string, request: () => Promise<T>): Promise<T> {
    try {
      return await request();
    } catch (error) {
      const { name, message } = error instanceof Error ? error : new Error(String(error));
      if (message === 'Region is missing') {
        throw new ReportError("'--region' must be given, because neither AWS_REGION nor the profile names one");
      }
      const remedy = REMEDIES[name] ?? 'put this right and run the command again';
      throw new ReportError(
        `'${operation}' in workgroup '${this.place.workgroup}' failed with ${name} (${message}): ${remedy}`,
      );
    }
  }
}
