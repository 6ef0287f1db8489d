import { sqlText } from '../../trail/trail-query';

/**
 * The condition of SQL that a principal is none of these.
 *
 * @param arns ARNs of roles; `*` stands for any characters
 */
export function isNoneOf(arns: readonly string[]): string {
  if (arns.length === 0) return 'principal IS NOT NULL';
  const patterns = arns.map((arn) => arn.replaceAll(/[.+?^$()[\]{}|\\]/g, '\\$&').replaceAll('*', '.*'));
  return `NOT regexp_like(principal, ${sqlText(`^(${patterns.join('|')})$`)})`;
}
