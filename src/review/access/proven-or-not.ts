import { type Answer, RequestError } from '../../iam';

/**
 * The answer, or that nothing is proven when the question cannot be asked: a plan may hold an ARN with a reference that
 * is not resolved.
 */
export function provenOrNot(ask: () => Answer): Answer {
  try {
    return ask();
  } catch (error) {
    if (!(error instanceof RequestError)) throw error;
    return { verdict: 'not-proven', because: [error.message], proof: [] };
  }
}
