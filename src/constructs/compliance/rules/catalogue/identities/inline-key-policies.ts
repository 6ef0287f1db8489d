import { access } from '../../../../../model/controls/access';
import { type ConfigRule, pageOf } from '../../config-rule';
import { blockedActions, DECRYPTING } from '../../rule-options';

const identifier = 'IAM_INLINE_POLICY_BLOCKED_KMS_ACTIONS';

/**
 * A policy on all keys is one on all secrets.
 *
 * @param options patterns of actions of KMS, or else `kms:Decrypt` and `kms:ReEncryptFrom`
 * @throws when `actions` is empty, or one is not of KMS
 */
export function inlineKeyPolicies({ actions = DECRYPTING }: { readonly actions?: readonly string[] } = {}): ConfigRule {
  return {
    id: 'inline-key-policies',
    intent: 'No inline policy of a user, group or role lets it decrypt with every key',
    control: access.leastPrivilege,
    resourceTypes: ['AWS::IAM::Group', 'AWS::IAM::Role', 'AWS::IAM::User'],
    source: { kind: 'managed', identifier, parameters: { blockedActionsPatterns: blockedActions(actions) } },
    missingIn: MISSING,
    blindSpots: ['Conditions of the policy are not read', 'Global resources are recorded in one Region alone'],
    page: pageOf(identifier),
  };
}

const MISSING = [
  ...['ap-east-2', 'ap-south-2', 'ap-southeast-4', 'ap-southeast-5', 'ap-southeast-6', 'ap-southeast-7', 'ca-west-1'],
  ...['eu-central-2', 'eu-south-2', 'il-central-1', 'me-central-1', 'mx-central-1'],
];
