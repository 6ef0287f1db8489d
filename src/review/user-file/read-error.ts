/** Input that cannot be read at all: not what it claims to be, or without what every answer needs. */
export class ReadError extends Error {
  override readonly name: string = 'ReadError';
}
