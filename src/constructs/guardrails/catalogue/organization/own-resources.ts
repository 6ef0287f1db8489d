import { perimeter } from '../../../../model/controls/perimeter';
import { request } from '../../../../model/policy/conditions';
import { PolicyStatement } from '../../../../model/policy/statement';
import { exceptExempt } from '../../exempt-roles';
import { type Guardrail, sidOf } from '../../guardrail';

const id = 'own-resources';

/**
 * Values are written to secrets of this organization alone, and keys of others are not used: a value cannot be carried
 * out by putting it into a secret elsewhere, or by encrypting with a key that somebody else holds.
 *
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/access_policies_data-perimeters.html
 */
export function ownResources(): Guardrail {
  const exempts = { 'account-management': 'It sets up services whose keys are elsewhere' };
  return {
    id,
    type: 'SERVICE_CONTROL_POLICY',
    control: perimeter.outgoing,
    intent: 'Nobody writes to a secret of another organization, or uses a key of one',
    offByDefault:
      'Snapshots, images and buckets that another organization shares are under its keys, and would be closed: ask first which are used',
    cannotExpress: [
      'A value that was read can be carried out by any service that stores data: a perimeter has such a rule for each.',
    ],
    exempts,
    page: 'https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-keys.html',
    statements: (scope) => [
      PolicyStatement.deny({
        sid: sidOf(id),
        actions: [
          'kms:CreateGrant',
          'kms:Decrypt',
          'kms:Encrypt',
          'kms:GenerateDataKey',
          'kms:GenerateDataKeyPair',
          'kms:GenerateDataKeyPairWithoutPlaintext',
          'kms:GenerateDataKeyWithoutPlaintext',
          'kms:ReEncryptFrom',
          'kms:ReEncryptTo',
          'secretsmanager:PutSecretValue',
          'secretsmanager:UpdateSecret',
        ],
        resources: ['*'],
        conditions: [
          // A resource of an account in no organization has no such key: the operator matches that, too.
          request('StringNotEqualsIfExists', 'aws:ResourceOrgID', [scope.organizationId]),
          ...exceptExempt({ id, exempts }, scope),
        ],
      }),
    ],
  };
}
