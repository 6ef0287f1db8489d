import type { VerdictOptions } from './blocks';
import { failures } from './fail-on';
import { itemsOf } from './item';
import type { EnvironmentReport, Verdict } from './report';
import { sentenceOf } from './sentence';

/**
 * Decides how a review ends. Access that is not expected comes first, then what `--fail-on` names, then what is not
 * proven: 3, 1, 4. All reasons are listed, whichever of them decides.
 */
export function decide(environments: readonly EnvironmentReport[], { failOn, strict }: VerdictOptions): Verdict {
  const unexpected = environments.flatMap(({ name, expectations }) => {
    const count = expectations.filter(({ kind }) => kind !== 'unused').length;
    return count === 0 ? [] : [`${name}: access that is not expected: ${count}`];
  });
  const failed = environments.flatMap((environment) => failures(environment, failOn));
  const unproven = environments
    .filter(({ counts }) => strict && counts.notProven > 0)
    .map(({ name, counts }) => `${name}: not proven: ${counts.notProven}`);
  const reasons = [...new Set([...unexpected, ...failed, ...unproven])];
  const exitCode = unexpected.length > 0 ? 3 : failed.length > 0 ? 1 : unproven.length > 0 ? 4 : 0;
  const items = itemsOf(environments, { failOn, strict });
  const news = items.length > 0 || reasons.length > 0;
  const sentence = sentenceOf(exitCode, { items, reasons }, environments);
  return { exitCode, result: RESULTS[exitCode], news, sentence, reasons, items };
}

const RESULTS = { 0: 'ok', 1: 'blocked', 3: 'blocked', 4: 'not-proven' } as const;
