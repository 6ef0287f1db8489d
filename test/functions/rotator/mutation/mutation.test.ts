import { loadMutant } from './mutant';
import { MUTATIONS } from './mutations';

/** The first sentence that a mutant breaks. */
async function brokenBy(mutation: (typeof MUTATIONS)[number]): Promise<string | undefined> {
  for (const scenarios of Object.values(await loadMutant(mutation))) {
    for (const [sentence, scenario] of Object.entries(scenarios)) {
      const holds = await withinASecond(scenario()).then(
        () => true,
        () => false,
      );
      if (!holds) return sentence;
    }
  }
  return undefined;
}

/** A mutant may also hang. */
function withinASecond(run: Promise<void>): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<void>((_, reject) => {
    timer = setTimeout(() => reject(new Error('too late')), 1_000);
  });
  return Promise.race([run, late]).finally(() => clearTimeout(timer));
}

test('the scenarios hold for the source as it is', async () => {
  const same = { mistake: 'none', file: 'core/steps/rotate.ts', from: 'step done', to: 'step done' };
  expect(await brokenBy(same)).toBeUndefined();
});

test.each(MUTATIONS.map((mutation) => [mutation.mistake, mutation] as const))('caught: %s', async (_, mutation) => {
  expect(await brokenBy(mutation)).toEqual(expect.any(String));
});
