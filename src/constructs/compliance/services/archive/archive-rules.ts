import { Arn } from '../../../../model/arn';
import { groupedBy } from '../../../../model/grouped-by';
import type { ExpectedAccess } from './expected-access';

/** One rule: every criterion must hold, and one of its values. */
export interface ArchiveRule {
  readonly name: string;
  /** ARNs, or references to them. */
  readonly secrets: readonly string[];
  readonly account: string;
  /** ARNs of roles of the account. */
  readonly roles: readonly string[];
}

/**
 * What AWS takes by default.
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/access-analyzer-quotas.html
 */
const MOST_RULES = 100;
const MOST_VALUES = 20;

/**
 * Rules that archive what is expected and nothing else: a rule holds for each of its secrets with each of its roles, so
 * that only secrets with the same readers share one.
 *
 * @throws when there would be more rules than an analyzer takes
 */
export function archiveRules(expected: readonly ExpectedAccess[]): readonly ArchiveRule[] {
  const readersOf = groupedBy(expected, ({ secretArn }) => secretArn);
  const alike = groupedBy([...readersOf.keys()], (secret) => JSON.stringify(rolesOf(readersOf.get(secret) ?? [])));
  const rules = [...alike].flatMap(([roles, secrets]) =>
    [...groupedBy<string>(JSON.parse(roles), (role) => Arn.parse(role).account)].flatMap(([account, ofAccount]) =>
      parts(secrets).flatMap((some) => parts(ofAccount).map((few) => ({ secrets: some, account, roles: few }))),
    ),
  );
  if (rules.length <= MOST_RULES) return rules.map((rule, index) => ({ name: `granted-${index + 1}`, ...rule }));
  throw new Error(
    `\`expected\` must fit into ${MOST_RULES} archive rules, got ${rules.length}: give secrets the same readers, or leave the analyzer out and go by the proof`,
  );
}

function rolesOf(expected: readonly ExpectedAccess[]): readonly string[] {
  return [...new Set(expected.map(({ roleArn }) => roleArn))].sort();
}

function parts(values: readonly string[]): readonly (readonly string[])[] {
  const starts = values.flatMap((_, index) => (index % MOST_VALUES === 0 ? [index] : []));
  return starts.map((start) => values.slice(start, start + MOST_VALUES));
}
