/**
 * What a system did that a retry may fix, such as a status of HTTP. Its message is made of our own words and of
 * numbers, never of what a system or a secret says, so it is logged.
 */
export class AnswerError extends Error {
  override readonly name = 'AnswerError';
}
