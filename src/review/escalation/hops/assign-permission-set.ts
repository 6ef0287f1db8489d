import type { Answer } from '../../../iam';
import type { Hop } from '../hop';
import { joinAnswers } from '../join-answers';
import { PERMISSIVE_IDENTITY } from '../permissive-policy';
import { bestOf } from './best-of';
import { holderOf, permissionSetsOf } from './permission-set-holder';
import { possibleResources } from './possible-resources';

const ASSIGN = 'sso:CreateAccountAssignment';
/** They add to a set, and so to everybody who has it. */
const ADD = [
  'sso:PutInlinePolicyToPermissionSet',
  'sso:AttachManagedPolicyToPermissionSet',
  'sso:AttachCustomerManagedPolicyReferenceToPermissionSet',
];

/**
 * Somebody in the account of IAM Identity Center gives themselves, or those who have it, a permission set in the account
 * of the secret. What the set's own policies allow is not asked: whoever does the one may mostly do the other.
 * @see https://docs.aws.amazon.com/singlesignon/latest/APIReference/API_CreateAccountAssignment.html
 */
export const assignPermissionSet: Hop = {
  needs: [ASSIGN, ...ADD],
  find: ({ probe, subject, principal, secret }) => {
    if (principal === undefined) return [];
    const { account } = principal;
    const [, partition = 'aws'] = secret.arn.split(':');
    const sets = permissionSetsOf(probe.evaluator.index.world).filter((set) => set.account === account);
    return sets.flatMap((set) => {
      const holder = holderOf(set, secret.account, partition);
      if (holder === undefined) return [];
      const mayOn = (action: string, resources: readonly string[]): Answer | undefined =>
        bestOf(probe, subject, { action, account, resources });
      const onSet = `arn:${partition}:sso:::permissionSet/ssoins-0000000000000000/ps-0000000000000000`;
      const inAccount = mayOn(ASSIGN, [`arn:${partition}:sso:::account/${secret.account}`]);
      return [ASSIGN, ...ADD].flatMap((action) => {
        const may = mayOn(action, possibleResources(principal, action, onSet));
        if (may === undefined || (action === ASSIGN && inAccount === undefined)) return [];
        const read = probe.readsAfter(holder, secret, { identity: [PERMISSIVE_IDENTITY] });
        const answer = joinAnswers(may, {
          ...(action === ASSIGN && inAccount !== undefined && { 'the account': inAccount }),
          'the read': read,
        });
        return [{ hop: 'assign-permission-set', action, through: String(set.attributes.name), answer }];
      });
    });
  },
};
