import { AccountId } from '../../../../model/account-id';
import { perimeter } from '../../../../model/controls/perimeter';
import { caller, request } from '../../../../model/policy/conditions';
import { type Guardrail, sidOf } from '../../guardrail';
import { denyResources, SECRETS_AND_KEYS } from './deny-resources';

const id = 'confused-deputy';

/** On whose behalf services may come. */
export interface ConfusedDeputyProps {
  /**
   * Accounts outside the organization on whose behalf AWS services may use secrets, keys and roles: twelve digits each.
   *
   * @default - none
   */
  readonly sourceAccounts?: readonly string[];
}

/**
 * An AWS service does not use a secret, key or role for a customer of its that is not this organization. A service
 * that does not say on whose behalf it comes is left alone: for roles AWS has checked `iam:PassRole`, for keys the
 * grant holds an encryption context.
 *
 * @throws when an account is malformed
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/confused-deputy.html
 */
export function confusedDeputy({ sourceAccounts = [] }: ConfusedDeputyProps = {}): Guardrail {
  for (const account of sourceAccounts) AccountId.of(account);
  return {
    id,
    type: 'RESOURCE_CONTROL_POLICY',
    control: perimeter.identities,
    intent: 'Nobody outside the organization has an AWS service use a secret, key or role for them',
    cannotExpress: [
      'Some services do not supply aws:SourceAccount: policies of the resource name the source where a service documents one.',
    ],
    exempts: {},
    page: 'https://docs.aws.amazon.com/organizations/latest/userguide/orgs_manage_policies_rcps_examples.html',
    statements: ({ organizationId }) => [
      denyResources(
        sidOf(id),
        [...SECRETS_AND_KEYS, 'sts:AssumeRole'],
        [
          caller('Bool', 'aws:PrincipalIsAWSService', ['true']),
          request('Null', 'aws:SourceAccount', ['false']),
          // An account in no organization has no organization id: IfExists matches it.
          request('StringNotEqualsIfExists', 'aws:SourceOrgID', [organizationId]),
          ...(sourceAccounts.length > 0 ? [request('StringNotEquals', 'aws:SourceAccount', sourceAccounts)] : []),
        ],
      ),
    ],
  };
}
