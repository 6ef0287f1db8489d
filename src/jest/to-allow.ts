import { type Access, AccessQueries } from '../review';
import { findSecretsByName, findSubjectByName } from '../review/access/find-by-name';
import { proofText } from '../review/access/proof-text';
import type { AllowOptions, SecretCapability } from './secret-assertions';
import { type AccessSource, worldOf } from './world-of';

/** What Jest gives a matcher, as far as these need it. */
export interface MatcherState {
  /** Whether the assertion is made with `.not`. @default false */
  readonly isNot?: boolean;
}

/** What a matcher gives back to Jest: with `.not` it fails when `pass` is true. */
export interface MatcherResult {
  readonly pass: boolean;
  readonly message: () => string;
}

/**
 * The matcher behind `expect(app).toAllow(principal, capability, secret, options)`.
 *
 * @example
 * expect(app).not.toAllow('orders-report', 'read', 'prod/orders/database');
 */
export function toAllow(
  this: MatcherState,
  source: AccessSource,
  principal: string,
  capability: SecretCapability,
  secret: string,
  options: AllowOptions = {},
): MatcherResult {
  const { isNot = false } = this;
  const accesses = answersOf(source, { principal, capability, secret, options });
  const wanted = isNot ? 'denied' : 'allowed';
  const against = accesses.filter(({ answer }) => answer.verdict !== wanted);
  const holds = against.length === 0;
  return {
    pass: holds !== isNot,
    message: () =>
      [
        `expected '${principal}' ${isNot ? 'not to' : 'to'} be allowed to ${capability} '${secret}', always`,
        ...remedies(against),
        ...(holds ? accesses : against).map(proofText),
      ].join('\n\n'),
  };
}

interface Assertion {
  readonly principal: string;
  readonly capability: SecretCapability;
  readonly secret: string;
  readonly options: AllowOptions;
}

function answersOf(source: AccessSource, { principal, capability, secret, options }: Assertion): readonly Access[] {
  requireCapability(capability);
  const world = worldOf(source);
  const { when = {}, region } = options;
  const queries = new AccessQueries(world, { context: overTls(when) });
  const copies = findSecretsByName(world, secret);
  const asked = copies.filter((copy) => region === undefined || copy.region === region);
  if (asked.length === 0) {
    const regions = copies.map((copy) => copy.region).join(', ');
    throw new Error(`\`region\` must be one that '${secret}' is in, ${regions}, got '${region}'`);
  }
  const subject = findSubjectByName(world, principal);
  return asked.map((copy) => queries.explain(subject, capability, copy));
}

/** Tests in JavaScript have no compiler to report a misspelt word. */
function requireCapability(capability: string): void {
  const known = ['read', 'write', 'administer'] satisfies readonly SecretCapability[] as readonly string[];
  if (known.includes(capability)) return;
  throw new TypeError(`\`capability\` must be one of ${known.join(', ')}, got '${capability}'`);
}

/**
 * Secrets Manager answers over TLS alone, so that no assertion has to say it.
 * @see https://docs.aws.amazon.com/secretsmanager/latest/userguide/data-protection.html
 */
function overTls(when: NonNullable<AllowOptions['when']>): NonNullable<AllowOptions['when']> {
  const isGiven = Object.keys(when).some((key) => key.toLowerCase() === 'aws:securetransport');
  return isGiven ? when : { ...when, 'aws:SecureTransport': true };
}

function remedies(against: readonly Access[]): readonly string[] {
  const verdicts = new Set(against.map(({ answer }) => answer.verdict));
  return [
    ...(verdicts.has('allowed-if') ? ['It depends on conditions: say with { when: … } which requests are meant'] : []),
    ...(verdicts.has('not-proven') ? ['Something is not known, so neither toAllow nor .not.toAllow can pass'] : []),
  ];
}
