/** A file or option given to a review that cannot be used; the command shows its message and ends as for wrong usage. */
export class ReviewInputError extends Error {
  override readonly name = 'ReviewInputError';
}
