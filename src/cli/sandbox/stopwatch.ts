/** Announces each step with the seconds since the one before. */
export function stopwatch(note: (text: string) => void): (step: string) => void {
  let last = performance.now();
  return (step) => {
    const now = performance.now();
    note(`${step} (${((now - last) / 1000).toFixed(1)} s)`);
    last = now;
  };
}
