import { showHoles } from '../../../iam';
import type { Finding, SourceLocation } from '../../finding/finding';
import { idOf, type Origin } from '../../world/origin';
import type { World } from '../../world/world';
import { fingerprint } from '../fingerprint';
import { GOLDEN_RULES } from '../golden/golden-rules';
import type { Rule } from '../rule';

/** A finding, with the environment that it belongs to. */
export interface EnvironmentFinding {
  readonly environment: string;
  readonly finding: Finding;
}

/** Finds where something was made. */
export type Locate = (origin: Origin) => SourceLocation | undefined;

/**
 * Checks golden rules against a world. Findings that say the same are given once.
 *
 * @param locate where what breaks a rule was made
 * @param today the day for which the world is judged, as `2026-11-22`
 * @param rules all golden rules unless given
 */
export function checkRules(
  world: World,
  locate: Locate,
  today: string,
  rules: readonly Rule[] = GOLDEN_RULES,
): readonly EnvironmentFinding[] {
  const found = rules.flatMap((rule) =>
    rule.check(world, today).map(({ origin, message }) => {
      const shown = showHoles(message);
      const subject = idOf(origin);
      const mark = fingerprint(rule.id, subject, shown);
      const { id, severity, remedy } = rule;
      const finding = { rule: id, severity, subject, message: shown, remedy, fingerprint: mark };
      const location = locate(origin);
      return {
        environment: origin.environment,
        finding: location === undefined ? finding : { ...finding, location },
      };
    }),
  );
  return [...new Map(found.map((each) => [each.finding.fingerprint, each])).values()];
}
