import type {} from 'expect';
import type { SecretAssertions } from './secret-assertions';
import { toAllow } from './to-allow';
import { toHaveNoUnexpectedReaders } from './to-have-no-unexpected-readers';

/**
 * Matchers that prove who has access to which secret, for `expect.extend(secretMatchers)` in a test or a setup file.
 * They evaluate policies as AWS does.
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_evaluation-logic.html
 *
 * @example
 * expect.extend(secretMatchers);
 * expect(app).toAllow('orders-api', 'read', 'prod/orders/database');
 */
export const secretMatchers = { toAllow, toHaveNoUnexpectedReaders };

declare global {
  namespace jest {
    /** Of the global `expect`, which `@types/jest` describes. */
    interface Matchers<R> extends SecretAssertions<R> {}
  }
}

declare module 'expect' {
  /** Of the `expect` that `@jest/globals` exports. */
  interface Matchers<R extends void | Promise<void>> extends SecretAssertions<R> {}
}
