/**
 * What whoever asked for work on a running secret can put right: a state that forbids it, or what AWS refused. Its
 * message quotes no value of a secret.
 */
export class LiveError extends Error {
  override readonly name: string = 'LiveError';
}
