import { encryption } from '../../../../../model/controls/encryption';
import { type ConfigRule, GUARD_PAGE } from '../../config-rule';
import { guardRule } from '../../guard-text';

/**
 * A customer key of somebody else is no better than none.
 *
 * @param options accounts that keep the keys: 12 digits each, at least one
 * @throws when there is no account, or one is not 12 digits
 */
export function secretApprovedKey({ keyAccounts }: { readonly keyAccounts: readonly string[] }): ConfigRule {
  if (keyAccounts.length === 0) throw new Error('`keyAccounts` must have at least one entry, got none');
  const other = keyAccounts.find((account) => !/^\d{12}$/.test(account));
  if (other !== undefined) throw new Error(`\`keyAccounts\` must be accounts of 12 digits, got '${other}'`);
  const accounts = [...new Set(keyAccounts)].sort().join('|');
  return {
    id: 'secret-approved-key',
    intent: 'A secret is encrypted with a key of an approved account',
    control: encryption.customerKeys,
    resourceTypes: ['AWS::SecretsManager::Secret'],
    source: {
      kind: 'guard',
      text: guardRule('secret_approved_key', [
        'configuration.KMSKeyId exists <<must name a customer managed key>>',
        `configuration.KMSKeyId == /^arn:aws(-cn|-us-gov)?:kms:[a-z0-9-]+:(${accounts}):key\\/[a-z0-9-]+$/ <<must name a key of an approved account by its ARN>>`,
      ]),
    },
    missingIn: [],
    blindSpots: ['A key that was named by its id or alias alone is reported, too: name it by its ARN'],
    page: GUARD_PAGE,
  };
}
