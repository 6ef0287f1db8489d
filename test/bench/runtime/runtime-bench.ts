import type { Bench } from '../bench';
import { measureReads } from './reads';
import { measureStorms } from './storms';

/** The helper for consumers: reads beside Powertools, and requests while a single user is rotated. */
export const runtimeBench: Bench = {
  name: 'runtime',
  fullAdds: '1,000 rotations instead of 30 to the benchmark of the runtime helper',
  run: async ({ quick, full }) => [...(await reads()), ...(await storms(quick ? 2 : full ? 1000 : 30))],
};

async function reads(): Promise<readonly string[]> {
  const measured = await measureReads();
  for (const { who, hit, miss } of measured) {
    console.log(`${who}: ${hit.toFixed(1)} µs from the cache, ${miss.toFixed(0)} µs from a server`);
  }
  const [own, , peer] = measured;
  const isSlower = own !== undefined && peer !== undefined && own.hit > 2 * peer.hit + 5;
  return isSlower ? [`a read from the cache takes no more than twice that of Powertools, took ${own.hit} µs`] : [];
}

async function storms(rotations: number): Promise<readonly string[]> {
  const measured = await measureStorms(rotations);
  for (const { database, helper, requests, failures, p50, p99 } of measured) {
    console.log(
      `${database}, one user rotated ${rotations} times, helper: ${helper}: ${failures.length} of ${requests} requests ` +
        `failed, ${p50.toFixed(1)} ms p50, ${p99.toFixed(1)} ms p99`,
    );
  }
  return measured
    .filter(({ helper, failures }) => helper !== 'none' && failures.length > 0)
    .map(({ database, helper, failures }) => `no request to ${database} fails (${helper}), ${failures.length} did`);
}
