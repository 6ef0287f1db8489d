export interface TestRequest {
  readonly functionArn: string;
  readonly secretArn: string;
  readonly versionId: string;
  readonly signal: AbortSignal;
}

/** What the function answered; a failure without a reason is one whose words may not be shown. */
export type TestAnswer =
  | { readonly works: true }
  | { readonly works: false; readonly error: string; readonly reason?: string };

/** Has a rotation function test the version that carries AWSPENDING. */
export type TestInvoker = (request: TestRequest) => Promise<TestAnswer>;
