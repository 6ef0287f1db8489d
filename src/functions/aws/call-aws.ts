import { type Credentials, type HttpRequest, sha256, signedHeaders } from './sign-request';

/** A call to a service of AWS that answers in JSON. */
export interface AwsCall {
  /** As it signs its calls: `securityhub`. */
  readonly service: string;
  readonly region: string;
  /** @default '/' */
  readonly path?: string;
  /** @default 'POST' */
  readonly method?: HttpRequest['method'];
  readonly headers?: Readonly<Record<string, string>>;
  readonly body: string;
}

/** What a call needs of where it runs. */
export interface AwsEdge {
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly fetch: typeof fetch;
  /** Waits, in milliseconds. */
  readonly wait: (milliseconds: number) => Promise<void>;
  readonly now: () => Date;
}

/** A service that refused a call. */
export class AwsCallError extends Error {
  override readonly name = 'AwsCallError';

  constructor(
    readonly service: string,
    readonly status: number,
    /** As the service names it: `AccessDeniedException`. */
    readonly code: string,
  ) {
    super(`${service} answered ${status} ${code}`);
  }
}

/** Codes by which services say that they have no time, most of them with the status 400 of a refusal. */
const NO_TIME =
  /^(Throttl|RequestThrottled|TooManyRequests|ProvisionedThroughputExceeded|RequestLimitExceeded|SlowDown)/;
const ATTEMPTS = 4;
const TIME_OUT = 10_000;

/**
 * Calls a service, again where it has no time or no network. The answer of a refusal is not kept: it may name what was
 * asked for.
 *
 * @returns the text of the answer
 * @throws `AwsCallError` when the service refuses
 * @see https://docs.aws.amazon.com/sdkref/latest/guide/feature-retry-behavior.html
 */
export async function callAws(call: AwsCall, edge: AwsEdge): Promise<string> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await callOnce(call, edge);
    } catch (error) {
      if (!isPassing(error) || attempt === ATTEMPTS) throw error;
      await edge.wait(100 * 2 ** attempt);
    }
  }
}

function isPassing(error: unknown): boolean {
  if (!(error instanceof AwsCallError)) return true;
  return error.status === 429 || error.status >= 500 || NO_TIME.test(error.code);
}

async function callOnce(call: AwsCall, { env, fetch, now }: AwsEdge): Promise<string> {
  const { service, region, path = '/', method = 'POST', headers = {}, body } = call;
  const url = new URL(path, env.AWS_ENDPOINT_URL ?? `https://${service}.${region}.${suffix(region)}`);
  const request = { method, url, headers: { ...headers, 'x-amz-content-sha256': sha256(body) }, body };
  const signed = signedHeaders(request, credentialsIn(env), { service, region, now: now() });
  const { host: _, ...sent } = signed;
  const answer = await fetch(url, {
    method,
    headers: sent,
    ...(method === 'POST' && { body }),
    signal: AbortSignal.timeout(TIME_OUT),
  });
  const text = await answer.text();
  if (answer.ok) return text;
  const code = answer.headers.get('x-amzn-errortype') ?? /"__type"\s*:\s*"([\w.#]+)"/.exec(text)?.[1] ?? 'an error';
  throw new AwsCallError(service, answer.status, code.replace(/^.*#|:.*$/g, ''));
}

function credentialsIn(env: AwsEdge['env']): Credentials {
  const { AWS_ACCESS_KEY_ID: accessKeyId = '', AWS_SECRET_ACCESS_KEY: secretAccessKey = '' } = env;
  return { accessKeyId, secretAccessKey, sessionToken: env.AWS_SESSION_TOKEN };
}

function suffix(region: string): string {
  return region.startsWith('cn-') ? 'amazonaws.com.cn' : 'amazonaws.com';
}
