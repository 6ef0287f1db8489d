import { RuntimeError } from '../answers/runtime-error';

/** An error of an endpoint that answers: one below 500 is an answer of AWS. */
class EndpointError extends Error {
  override readonly name = 'EndpointError';
  readonly $metadata: { readonly httpStatusCode: number };

  constructor(message: string, httpStatusCode: number) {
    super(message);
    this.$metadata = { httpStatusCode };
  }
}

/** What the extension says while it starts. */
const STARTING = /not ready to serve traffic/i;

/**
 * Asks an endpoint on this machine: the Lambda extension or the Secrets Manager Agent.
 *
 * @param token proves that whoever asks runs here, and is sent as a header
 */
export async function askEndpoint(
  url: URL,
  token: string,
  signal: AbortSignal,
): Promise<Readonly<Record<string, unknown>>> {
  const response = await fetch(url, { headers: { 'X-Aws-Parameters-Secrets-Token': token }, signal });
  const text = await response.text();
  if (!response.ok) {
    const status = STARTING.test(text) ? 503 : response.status;
    throw new EndpointError(`${url.origin}${url.pathname} answered ${response.status}`, status);
  }
  const answer: unknown = JSON.parse(text);
  if (typeof answer !== 'object' || answer === null) {
    throw new RuntimeError(`${url.origin}${url.pathname} answered something else than a JSON object`);
  }
  return answer as Readonly<Record<string, unknown>>;
}
