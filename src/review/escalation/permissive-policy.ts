import { allowAll, type Policy, parsePolicy } from '../../iam';
import type { Subject } from '../access/subject';

/** What an identity policy could say after somebody rewrote it. */
export const PERMISSIVE_IDENTITY: Policy = allowAll('the policy as it could be rewritten');

/** What a policy of a secret or key, or a trust policy, could say after the subject rewrote it in its own favour. */
export function permissivePolicy({ principal, account }: Subject, isTrust = false): Policy {
  const names = [
    ...('arn' in principal ? [principal.arn] : []),
    ...(account === undefined ? [] : [`arn:aws:iam::${account}:root`]),
  ];
  return parsePolicy('the policy as it could be rewritten', {
    Version: '2012-10-17',
    Statement: [
      {
        Effect: 'Allow',
        Principal: { AWS: names.length > 0 ? names : '*' },
        Action: isTrust ? 'sts:AssumeRole' : '*',
        ...(isTrust ? {} : { Resource: '*' }),
      },
    ],
  });
}
