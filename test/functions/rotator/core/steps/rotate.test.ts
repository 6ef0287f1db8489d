import { allScenarios } from '../../scenarios/all';

describe.each(Object.entries(allScenarios))('rotate: %s', (_, scenarios) => {
  test.each(Object.entries(scenarios))('%s', async (_sentence, scenario) => {
    // A scenario asserts by node:assert, so that it can also run outside jest, against mutants.
    await expect(scenario()).resolves.toBeUndefined();
  });
});
