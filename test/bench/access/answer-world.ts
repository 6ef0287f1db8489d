import { AccessQueries, readSynth } from '../../../src/review';

/** What reading a world and answering who can read which of its secrets took. */
export interface WorldAnswer {
  readonly principals: number;
  readonly secrets: number;
  readonly answers: number;
  /** Processor seconds, of all cores, and elapsed ones. */
  readonly processorSeconds: number;
  readonly seconds: number;
  /** Most memory the process held. */
  readonly megabytes: number;
}

/** Reads the stacks in a folder, asks who can read what, and prints what it took. */
function main(directory: string): void {
  const started = process.hrtime.bigint();
  const before = process.cpuUsage();
  const world = readSynth(directory);
  const readers = new AccessQueries(world).readers();
  const { user, system } = process.cpuUsage(before);
  const answer: WorldAnswer = {
    principals: world.principals.length,
    secrets: world.secrets.length,
    answers: readers.filter(({ subject }) => subject.kind === 'declared').length,
    processorSeconds: (user + system) / 1e6,
    seconds: Number(process.hrtime.bigint() - started) / 1e9,
    megabytes: process.resourceUsage().maxRSS / 1024,
  };
  console.log(JSON.stringify(answer));
}

main(process.argv[2] ?? '');
