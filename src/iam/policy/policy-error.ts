/**
 * A document that AWS would not accept as a policy. Callers who only read policies catch it and go on with
 * {@link opaquePolicy}.
 */
export class PolicyError extends Error {
  constructor(policy: string, rule: string) {
    super(`'${policy}' ${rule}`);
    this.name = 'PolicyError';
  }
}
