import { splitHoles } from '../../iam';

/** A secret, whichever its Region. */
export interface NamedSecret {
  readonly account: string;
  readonly name: string;
}

const ARN = /^arn:[^:]+:secretsmanager:[^:*?]+:(\d{12}):secret:([^:*?]+)-(.{6})$/;

/** The one secret that a resource of a policy can match. `undefined` when it can match several, or is not known. */
export function secretOfPattern(pattern: string): NamedSecret | undefined {
  const [text = '', suffix, ...more] = splitHoles(pattern);
  if (typeof text !== 'string' || more.length > 0 || typeof suffix === 'string') return undefined;
  // Six unknown characters after the name are the ones that AWS adds.
  const whole = suffix === undefined ? text : `${text}${'?'.repeat(suffix.max === 6 ? 6 : 0)}`;
  const [, account, name, end = ''] = ARN.exec(whole) ?? [];
  if (account === undefined || name === undefined || !/^(\?{6}|[A-Za-z0-9]{6})$/.test(end)) return undefined;
  return { account, name };
}
