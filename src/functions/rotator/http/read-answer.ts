import { RotationError } from '../core/rotation-error';

/** 1 MB. What the services of this folder answer has less than 100 kB. */
const MOST_BYTES = 1024 * 1024;

/**
 * The body of an answer as text. It is counted as it arrives and after it was unpacked: what a server says of its
 * length is not believed.
 * @throws RotationError beyond 1 MB; the rest is not read
 */
export async function readAnswer(answer: Response): Promise<string> {
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  // Leaving the loop ends the connection.
  for await (const chunk of answer.body ?? []) {
    bytes += chunk.length;
    if (bytes > MOST_BYTES) throw new RotationError(`'answer' must be at most ${MOST_BYTES} bytes, got more`);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}
