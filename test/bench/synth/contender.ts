import type { Shape } from './fleet';
import type { Policies } from './policies';

/** What a child process is told, as JSON in its first argument. */
export interface Order {
  readonly shape: Shape;
  /** Folder that the stacks are written into. */
  readonly outdir: string;
  /** The policies of the first entry, for a contender that does not derive them. */
  readonly policies: Policies;
}

/** What a child process answers, as JSON on its last line. */
export interface Answer {
  /** Time of all processors, in seconds: what the work costs whatever else the machine does. */
  readonly processorSeconds: number;
  /** Most memory the process held, in KiB. */
  readonly peakKib: number;
}

/** Runs a contender's whole synthesis in this process, and answers what it took. */
export function contend(synthesize: (order: Order) => void): void {
  const order: Order = JSON.parse(process.argv[2] ?? '');
  synthesize(order);
  const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
  const answer: Answer = { processorSeconds: (userCPUTime + systemCPUTime) / 1e6, peakKib: maxRSS };
  console.log(JSON.stringify(answer));
}
