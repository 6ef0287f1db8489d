import { encryption } from '../../../../../model/controls/encryption';
import { type ConfigRule, pageOf } from '../../config-rule';

const identifier = 'SECRETSMANAGER_USING_CMK';

/** The AWS managed key admits everybody who may use the secret. */
export function secretCustomerKey(): ConfigRule {
  return {
    id: 'secret-customer-key',
    intent: 'Every secret is encrypted with a customer managed key',
    control: encryption.customerKeys,
    resourceTypes: ['AWS::SecretsManager::Secret'],
    source: { kind: 'managed', identifier },
    missingIn: ['ap-east-2'],
    blindSpots: ['A key of another account counts as none: keep keys in the account of their secrets'],
    page: pageOf(identifier),
  };
}
