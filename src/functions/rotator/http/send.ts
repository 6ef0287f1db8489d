import { AnswerError } from '../core/answer-error';
import { lengthOf } from '../core/length-of';
import { RotationError } from '../core/rotation-error';
import { parseExactly } from '../json/parse-exactly';
import { within } from '../net/within';
import { readAnswer } from './read-answer';

export interface HttpRequest {
  readonly method: string;
  /** Absolute; https, or http where `allowPlaintext` says so. */
  readonly url: string;
  /** @default - none */
  readonly headers?: Readonly<Record<string, string>>;
  /** Sent as JSON. @default - none */
  readonly json?: unknown;
  /** Sent as a form, as OAuth token requests are. @default - none */
  readonly form?: Readonly<Record<string, string>>;
  /** For tests against a server of one's own. @default false */
  readonly allowPlaintext?: boolean;
}

export interface HttpAnswer {
  readonly status: number;
  /** The parsed body, with whole numbers beyond 2^53 as text; `undefined` when it is not JSON. */
  readonly body: unknown;
}

const PATIENCE_MS = 10_000;

/**
 * One request, once: never repeated here, because a system that issues a credential per request would issue two.
 * A redirect is an error, because the credential in the headers must not follow it.
 * @throws RotationError for an address without TLS, and for an answer beyond 1 MB
 * @throws AnswerError for a redirect
 */
export async function send(request: HttpRequest): Promise<HttpAnswer> {
  const url = parseUrl(request.url);
  if (url.protocol !== 'https:' && !request.allowPlaintext) {
    throw new RotationError(`'url' must start with https://, got ${lengthOf(request.url)}`);
  }
  const controller = new AbortController();
  try {
    return await within(PATIENCE_MS, exchange(url, request, controller.signal));
  } catch (error) {
    controller.abort();
    throw error;
  }
}

async function exchange(url: URL, request: HttpRequest, signal: AbortSignal): Promise<HttpAnswer> {
  const { body, type } = payload(request);
  const answer = await fetch(url, {
    method: request.method,
    headers: { accept: 'application/json', ...type, ...request.headers },
    redirect: 'manual',
    signal,
    ...(body !== undefined && { body }),
  });
  if (answer.type === 'opaqueredirect' || (answer.status >= 300 && answer.status < 400)) {
    await answer.body?.cancel();
    throw new AnswerError(`'url' must answer by itself, got a redirect of status ${answer.status}`);
  }
  return { status: answer.status, body: parse(await readAnswer(answer, signal)) };
}

function parseUrl(text: string): URL {
  if (URL.canParse(text)) return new URL(text);
  throw new RotationError(`'url' must be an address, got ${lengthOf(text)}`);
}

function payload({ json, form }: HttpRequest): { body?: string; type?: { 'content-type': string } } {
  if (json !== undefined) return { body: JSON.stringify(json), type: { 'content-type': 'application/json' } };
  if (form === undefined) return {};
  return {
    body: new URLSearchParams(form).toString(),
    type: { 'content-type': 'application/x-www-form-urlencoded' },
  };
}

function parse(text: string): unknown {
  try {
    return parseExactly(text);
  } catch {
    return undefined;
  }
}
