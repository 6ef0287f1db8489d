/** A name that nothing, or more than one thing, of a world has. Its message says what there is. */
export class UnknownNameError extends Error {
  override readonly name = 'UnknownNameError';
}
