import { type Access, AccessQueries } from '../review';
import { proofText } from '../review/access/proof-text';
import { accessState } from '../review/report/access-state';
import { checkExpectations } from '../review/report/check-expectations';
import { EscalationEntries } from '../review/report/escalation-entries';
import { type Expectations, expectationsOf } from '../review/report/expectations';
import { pairOf } from '../review/report/pair-of';
import type { MatcherResult, MatcherState } from './to-allow';
import { type AccessSource, worldOf } from './world-of';

/**
 * The matcher behind `expect(app).toHaveNoUnexpectedReaders(expectations)`.
 *
 * @example
 * const principal = 'arn:aws:iam::222222222222:role/orders-api';
 * expect(app).toHaveNoUnexpectedReaders({ mayRead: [{ principal, secret: 'prod/orders/*' }] });
 */
export function toHaveNoUnexpectedReaders(
  this: MatcherState,
  source: AccessSource,
  expectations: object,
): MatcherResult {
  const { isNot = false } = this;
  const wanted = expectationsOf('expectations', expectations);
  const world = worldOf(source);
  const queries = new AccessQueries(world);
  const accesses = accessesOf(queries, wanted);
  const unproven = accesses.filter(({ answer }) => answer.verdict === 'not-proven');
  const broken = brokenIn(queries, accesses, wanted);
  const holds = unproven.length === 0 && (isNot ? broken.length > 0 : broken.length === 0);
  return {
    pass: holds !== isNot,
    message: () =>
      [
        `expected ${isNot ? 'somebody' : 'nobody'} to have access that the expectations do not name`,
        ...broken,
        ...(unproven.length === 0 ? [] : ['Something is not known, so neither this nor its .not can pass']),
        ...unproven.map(proofText),
      ].join('\n\n'),
  };
}

/** Only what the expectations speak of: writing may be not proven where nothing is expected of it. */
function accessesOf(queries: AccessQueries, expectations: Expectations): readonly Access[] {
  const { world } = queries;
  const { mayWrite, mustNotWrite, mayAdminister, mustNotAdminister } = expectations;
  const capabilities = [
    'read' as const,
    ...(mayWrite || mustNotWrite ? ['write' as const] : []),
    ...(mayAdminister || mustNotAdminister ? ['administer' as const] : []),
  ];
  return world.secrets.flatMap((secret) => capabilities.flatMap((capability) => queries.whoCan(capability, secret)));
}

function brokenIn(queries: AccessQueries, accesses: readonly Access[], expectations: Expectations): readonly string[] {
  const steps = expectations.mayObtain && new EscalationEntries({ after: { queries, access: accesses } });
  return queries.world.environments.flatMap((environment) => {
    const entries = accesses
      .filter(({ target }) => target.environment === environment)
      .map(({ subject, target, capability, answer }) => ({
        ...pairOf(subject, target, capability),
        state: accessState(answer),
      }));
    return checkExpectations(environment, entries, expectations, steps?.of(environment, expectations))
      .filter(({ kind }) => kind !== 'unused')
      .map(({ message }) => `${environment}: ${message}`);
  });
}
