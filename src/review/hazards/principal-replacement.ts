import { isOf } from '../provider/known-types';
import type { HazardFinder } from './hazard-finder';

/**
 * A role or user that is replaced. IAM keeps the unique id behind an ARN in a policy, so that a grant to the old one
 * is none to the new one until the policy is written again.
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_principal.html
 */
export const principalReplacement: HazardFinder = ({ changes }) =>
  changes
    .filter((change) => isOf(change, 'aws_iam_role', 'aws_iam_user') && change.action === 'replace')
    .map(({ origin, replacedFor }) => ({
      kind: 'principal-replaced',
      severity: 'warning',
      origin,
      message: `'${origin.address}' is replaced${replacedFor.length > 0 ? ` because of ${replacedFor.join(', ')}` : ''}: policies that name its ARN mean the old one`,
      remedy: 'name it as its account with a condition on aws:PrincipalArn, or write those policies again',
    }));
