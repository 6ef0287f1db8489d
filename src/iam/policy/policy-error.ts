/** Is told a rule of AWS's that a document breaks. When it returns, the rest of the document is read without that part. */
export type Refuse = (rule: string) => void;

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

/** Refuses the whole document with the first rule that it breaks. */
export function refuseWhole(policy: string): (rule: string) => never {
  return (rule) => {
    throw new PolicyError(policy, rule);
  };
}
