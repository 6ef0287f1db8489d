/** How a query fares. */
export interface QueryState {
  readonly state: 'waiting' | 'running' | 'succeeded' | 'failed' | 'stopped';
  /** Why it failed or was stopped, in the words of the service. @default - it says nothing */
  readonly reason?: string;
  /** Bytes of the trail that it has read so far. */
  readonly bytes: number;
}

/** Rows of an answer, the first page with the names of the columns before them. */
export interface AnswerPage {
  readonly rows: readonly (readonly (string | undefined)[])[];
  /** Where the next page begins. @default - it is the last one */
  readonly next?: string;
}

/** What runs queries where the trail lies, each by an id. */
export interface QueryService {
  start(sql: string): Promise<string>;
  state(id: string): Promise<QueryState>;
  page(id: string, next?: string): Promise<AnswerPage>;
  stop(id: string): Promise<void>;
}
