/** As many characters as a secret has at most, nearly. */
const LONG = 60_000;
/** Below this many milliseconds the time tells nothing of growth. */
const NOISE_MS = 40;

/**
 * How much longer work takes on a text that is eight times as long: about 8 where its steps grow with the length, and
 * 64 where they square it. 0 where the long one is too fast to say.
 */
export function growth(text: (length: number) => string, work: (text: string) => unknown, length = LONG): number {
  const [short, long] = [text(length / 8), text(length)];
  const slow = fastest(() => work(long));
  return slow < NOISE_MS ? 0 : slow / fastest(() => work(short));
}

/** More than linear work takes by chance, and less than the square. */
export const MOST_GROWTH = 24;

function fastest(work: () => unknown): number {
  let best = Number.POSITIVE_INFINITY;
  for (let round = 1; round <= 3; round += 1) {
    // Time on the processor: other work of the machine does not count.
    const start = process.cpuUsage();
    try {
      work();
    } catch {
      // A refusal is an answer, too.
    }
    best = Math.min(best, process.cpuUsage(start).user / 1_000);
    if (best > 2_000) return best;
  }
  return best;
}
