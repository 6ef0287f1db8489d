/** What a caller can put right: an option, an id, or a value of another shape. Its message quotes no value. */
export class RuntimeError extends Error {
  override readonly name: string = 'RuntimeError';
}
