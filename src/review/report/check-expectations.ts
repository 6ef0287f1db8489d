import { stepText } from '../escalation/step-text';
import { fitsPattern } from '../user-file/name-pattern';
import { type Expectation, type Expectations, isExpected } from './expectations';
import { furtherConditions } from './further-conditions';
import type { AccessEntry, AccessState, BrokenExpectation, EscalationEntry } from './report';

/** What is expected of one capability. */
interface Rule {
  readonly capability: 'read' | 'write' | 'administer';
  readonly mayName: string;
  /** Without it nobody is unexpected. */
  readonly may?: readonly Expectation[];
  readonly mustNotName: string;
  readonly mustNot: readonly Expectation[];
}

/**
 * Compares who can read, write and administer after a change with who is expected to.
 *
 * Access that is not proven counts neither as expected nor as unexpected, and is reported apart; but who must not have
 * any must be proven to have none.
 *
 * @param access all access of one environment
 * @param escalations who could obtain a secret there
 */
export function checkExpectations(
  environment: string,
  access: readonly AccessEntry[],
  expectations: Expectations,
  escalations: readonly EscalationEntry[] = [],
): readonly BrokenExpectation[] {
  const ofAccess = rulesOf(expectations).flatMap((rule) => {
    const may = rule.may?.filter((each) => concerns(each, environment));
    const mustNot = rule.mustNot.filter((each) => concerns(each, environment));
    const able = access.filter(
      ({ capability, state }) =>
        capability === rule.capability && (state.verdict === 'allowed' || state.verdict === 'allowed-if'),
    );
    const unproven = access.filter(
      ({ capability, state }) => capability === rule.capability && state.verdict === 'not-proven',
    );
    return [
      ...check({ ...rule, may, mustNot }, able),
      ...unproven.flatMap((entry) => possible(rule.mustNotName, mustNot, entry)),
    ];
  });
  return [...ofAccess, ...checkSteps(environment, expectations.mayObtain, escalations)];
}

function rulesOf(expectations: Expectations): readonly Rule[] {
  const { mayRead, mustNotRead, mayWrite, mustNotWrite = [], mayAdminister, mustNotAdminister = [] } = expectations;
  const names = (verb: string) => ({ mayName: `may${verb}`, mustNotName: `mustNot${verb}` });
  return [
    { capability: 'read', ...names('Read'), may: mayRead, mustNot: mustNotRead },
    { capability: 'write', ...names('Write'), may: mayWrite, mustNot: mustNotWrite },
    { capability: 'administer', ...names('Administer'), may: mayAdminister, mustNot: mustNotAdminister },
  ];
}

function check(rule: Rule, able: readonly AccessEntry[]): readonly BrokenExpectation[] {
  const { capability, mayName, may, mustNotName, mustNot } = rule;
  const forbidden = able.flatMap((entry) => {
    const by = mustNot.find((each) => fits(each, entry));
    return by === undefined ? [] : [broken('forbidden', entry, `is in ${mustNotName} as ${show(by)}`)];
  });
  if (may === undefined) return forbidden;
  const unexpected = able
    .filter((entry) => ![...may, ...mustNot].some((each) => fits(each, entry)))
    .map((entry) => broken('unexpected', entry, `is not in ${mayName}`));
  const unused = may
    // Without an environment of its own an entry may be meant for another one.
    .filter((each) => each.environment !== undefined && !able.some((entry) => fits(each, entry)))
    .map((each) => ({
      kind: 'unused' as const,
      principal: each.principal,
      secret: each.secret,
      message: `${show(each)} is in ${mayName}, but nobody it names can ${capability}: remove it, or repair the grant`,
    }));
  return [...forbidden, ...unexpected, ...unused];
}

/** Somebody of whom it is not proven that they have no access, and who must not have any. */
function possible(name: string, mustNot: readonly Expectation[], entry: AccessEntry): readonly BrokenExpectation[] {
  const { principal, secret, region, capability, state } = entry;
  const by = mustNot.find((each) =>
    fits(each, principal === ANYBODY_ELSE ? { ...entry, principal: each.principal } : entry),
  );
  if (by === undefined) return [];
  const who = principal === ANYBODY_ELSE ? `may be in ${name} as` : `is in ${name} as`;
  const message = `'${principal}' ${who} ${show(by)}, and it is not proven that it cannot ${capability} '${secret}' in ${region}: ${state.line ?? state.detail ?? 'it cannot be decided'}`;
  return [{ kind: 'forbidden', principal, secret, message, isUnproven: true }];
}

const ANYBODY_ELSE = 'anybody else';

function checkSteps(
  environment: string,
  mayObtain: readonly Expectation[] | undefined,
  escalations: readonly EscalationEntry[],
): readonly BrokenExpectation[] {
  if (mayObtain === undefined) return [];
  const unused = mayObtain
    .filter((each) => each.environment === environment)
    .filter((each) => !escalations.some((entry) => isExpected([each], environment, entry)))
    .map(({ principal, secret }) => ({
      ...{ kind: 'unused' as const, principal, secret },
      message: `${show({ principal, secret })} is in mayObtain, but nobody it names could: remove it`,
    }));
  return [...escalations.flatMap(beyondDeclared), ...unused];
}

function beyondDeclared(entry: EscalationEntry): readonly BrokenExpectation[] {
  const { principal, secret, regions, expected, state } = entry;
  if (expected || state.verdict === 'not-proven') return [];
  const start = `'${principal}' is not in mayObtain, but can obtain '${secret}' in ${regions.join(', ')} by ${stepText(entry)}`;
  return [{ kind: 'obtainable', principal, secret, ...underConditions(start, state) }];
}

function broken(kind: BrokenExpectation['kind'], entry: AccessEntry, why: string): BrokenExpectation {
  const { principal, secret, region, capability, state } = entry;
  return {
    ...{ kind, principal, secret },
    ...underConditions(`'${principal}' ${why}, but can ${capability} '${secret}' in ${region}`, state),
  };
}

function underConditions(start: string, state: AccessState): Pick<BrokenExpectation, 'message' | 'line'> {
  const message = state.verdict === 'allowed-if' ? `${start} if ${state.detail}` : start;
  const told = furtherConditions(state);
  const line = `${start}${told === '' ? '' : told.startsWith('also ') ? `, ${told}` : ` if ${told}`}`;
  return line === message ? { message } : { message, line };
}

function concerns(expectation: Expectation, environment: string): boolean {
  return expectation.environment === undefined || expectation.environment === environment;
}

function fits(expectation: Expectation, entry: AccessEntry): boolean {
  return fitsPattern(expectation.principal, entry.principal) && fitsPattern(expectation.secret, entry.secret);
}

function show({ principal, secret }: Expectation): string {
  return `'${principal}' '${secret}'`;
}
