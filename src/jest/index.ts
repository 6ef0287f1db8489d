export type { AllowOptions, SecretAssertions, SecretCapability } from './secret-assertions';
export { secretMatchers } from './secret-matchers';
export type { MatcherResult, MatcherState } from './to-allow';
export { type AccessSource, worldOf } from './world-of';
