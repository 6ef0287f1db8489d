import { createHash, createHmac } from 'node:crypto';

/** Whose calls they are, as Lambda gives them to a function. */
export interface Credentials {
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
  /** @default - they are of a user, not of a role */
  readonly sessionToken?: string;
}

/** A call over HTTP, before it is signed. */
export interface HttpRequest {
  readonly method: 'GET' | 'POST';
  readonly url: URL;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** For which service and Region of AWS a call is signed, and when. */
export interface SigningScope {
  readonly service: string;
  readonly region: string;
  readonly now: Date;
}

const ALGORITHM = 'AWS4-HMAC-SHA256';

/**
 * The headers of a call, signed with Signature Version 4. Paths and queries must be encoded already. The SDK does this
 * too, for a megabyte of code that a function of three calls would load at each start.
 *
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_sigv-create-signed-request.html
 */
export function signedHeaders(
  request: HttpRequest,
  credentials: Credentials,
  { service, region, now }: SigningScope,
): Readonly<Record<string, string>> {
  const time = now.toISOString().replaceAll(/[:-]|\.\d{3}/g, '');
  const day = time.slice(0, 8);
  const { sessionToken } = credentials;
  const headers: Readonly<Record<string, string>> = {
    ...request.headers,
    host: request.url.host,
    'x-amz-date': time,
    ...(sessionToken !== undefined && { 'x-amz-security-token': sessionToken }),
  };
  const names = Object.keys(headers).sort();
  const scope = `${day}/${region}/${service}/aws4_request`;
  const text = [ALGORITHM, time, scope, sha256(canonical(request, headers, names))].join('\n');
  const key = [day, region, service, 'aws4_request'].reduce<string | Buffer>(
    (from, part) => hmac(from, part),
    `AWS4${credentials.secretAccessKey}`,
  );
  const signature = createHmac('sha256', key).update(text).digest('hex');
  const authorization = `${ALGORITHM} Credential=${credentials.accessKeyId}/${scope}, SignedHeaders=${names.join(';')}, Signature=${signature}`;
  return { ...headers, authorization };
}

/** @returns the SHA-256 of a text, in hex */
export function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

function canonical(
  { method, url, body }: HttpRequest,
  headers: Readonly<Record<string, string>>,
  names: readonly string[],
): string {
  const query = url.search.slice(1).split('&').filter(Boolean).sort().join('&');
  const lines = names.map((name) => `${name}:${headers[name]?.trim()}\n`).join('');
  return [method, url.pathname, query, lines, names.join(';'), sha256(body)].join('\n');
}

function hmac(key: string | Buffer, text: string): Buffer {
  return createHmac('sha256', key).update(text).digest();
}
