import { stepText } from '../escalation/step-text';
import { type Expectation, type Expectations, isExpected } from './expectations';
import { fitsPattern } from './name-pattern';
import type { AccessEntry, BrokenExpectation, EscalationEntry } from './report';

/**
 * Compares who can read after a change with who is expected to.
 *
 * Access that is not proven counts neither as expected nor as unexpected: it is reported apart.
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
  const mayRead = expectations.mayRead.filter((each) => concerns(each, environment));
  const mustNotRead = expectations.mustNotRead.filter((each) => concerns(each, environment));
  const readers = access.filter(
    ({ capability, state }) => capability === 'read' && (state.verdict === 'allowed' || state.verdict === 'allowed-if'),
  );
  const forbidden = readers.flatMap((reader) => {
    const by = mustNotRead.find((each) => fits(each, reader));
    return by === undefined ? [] : [broken('forbidden', reader, `is in mustNotRead as ${show(by)}, but can read`)];
  });
  const unexpected = readers
    .filter((reader) => ![...mayRead, ...mustNotRead].some((each) => fits(each, reader)))
    .map((reader) => broken('unexpected', reader, 'is not in mayRead, but can read'));
  const unused = mayRead
    // Without an environment of its own an entry may be meant for another one.
    .filter((each) => each.environment !== undefined && !readers.some((reader) => fits(each, reader)))
    .map((each) => ({
      kind: 'unused' as const,
      principal: each.principal,
      secret: each.secret,
      message: `${show(each)} is in mayRead, but nobody it names can read: remove it, or repair the grant`,
    }));
  const idle = (expectations.mayObtain ?? [])
    .filter((each) => each.environment === environment)
    .filter((each) => !escalations.some((entry) => isExpected([each], environment, entry)))
    .map(({ principal, secret }) => ({
      ...{ kind: 'unused' as const, principal, secret },
      message: `${show({ principal, secret })} is in mayObtain, but nobody it names could: remove it`,
    }));
  const obtainable = expectations.mayObtain === undefined ? [] : escalations.flatMap(beyondDeclared);
  return [...forbidden, ...unexpected, ...obtainable, ...unused, ...idle];
}

function beyondDeclared(entry: EscalationEntry): readonly BrokenExpectation[] {
  const { principal, secret, regions, expected, state } = entry;
  if (expected || state.verdict === 'not-proven') return [];
  const condition = state.verdict === 'allowed-if' ? ` if ${state.detail}` : '';
  const message = `'${principal}' is not in mayObtain, but can obtain '${secret}' in ${regions.join(', ')} by ${stepText(entry)}${condition}`;
  return [{ kind: 'obtainable', principal, secret, message }];
}

function broken(kind: BrokenExpectation['kind'], reader: AccessEntry, why: string): BrokenExpectation {
  const { principal, secret, region, state } = reader;
  const condition = state.verdict === 'allowed-if' ? ` if ${state.detail}` : '';
  return { kind, principal, secret, message: `'${principal}' ${why} '${secret}' in ${region}${condition}` };
}

function concerns(expectation: Expectation, environment: string): boolean {
  return expectation.environment === undefined || expectation.environment === environment;
}

function fits(expectation: Expectation, reader: AccessEntry): boolean {
  return fitsPattern(expectation.principal, reader.principal) && fitsPattern(expectation.secret, reader.secret);
}

function show({ principal, secret }: Expectation): string {
  return `'${principal}' '${secret}'`;
}
