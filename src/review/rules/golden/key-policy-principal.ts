import { keys } from '../../../model/controls/keys';
import { openToEverybody } from '../open-to-everybody';
import { policyViolations } from '../policy-violations';
import type { Rule } from '../rule';

export const keyPolicyPrincipal: Rule = {
  id: 'key-policy-principal',
  severity: 'error',
  control: keys.policies,
  title: 'A key policy names who it allows',
  rationale: 'Principal * on a key lets every account decrypt what it gets hold of.',
  remedy:
    'name accounts or roles as the principal, or add a condition on kms:CallerAccount, aws:PrincipalOrgID or aws:PrincipalArn',
  check: (world) => policyViolations(world, ['key'], openToEverybody),
};
