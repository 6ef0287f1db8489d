import { RotationError } from '../core/rotation-error';

/** 1 MB. What the services of this folder answer has less than 100 kB. */
const MOST_BYTES = 1024 * 1024;

/**
 * The body of an answer as text. It is counted as it arrives and after it was unpacked: what a server says of its
 * length is not believed.
 * @param signal ends the connection; that of `fetch` may be forgotten once the head of the answer is there
 * @throws RotationError beyond 1 MB; the rest is not read
 */
export async function readAnswer({ body }: Response, signal: AbortSignal): Promise<string> {
  if (body === null) return '';
  const reader = body.getReader();
  const end = () => void reader.cancel().catch(() => {});
  signal.addEventListener('abort', end, { once: true });
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return Buffer.concat(chunks).toString('utf8');
    bytes += value.length;
    if (bytes > MOST_BYTES) throw new RotationError(`'answer' must be at most ${MOST_BYTES} bytes, got more`);
    chunks.push(value);
  }
}
