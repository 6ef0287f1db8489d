import { ConfigRules } from 'cdktf-aws-secrets';
import type { OrganizationFindings, OrganizationRules } from 'cdktf-aws-secrets/environment';
import { accounts } from './accounts';

// region rules
/** What AWS Config judges every account by. */
export const rules: OrganizationRules = {
  name: 'secrets',
  aggregator: 'organization',
  rules: [
    ConfigRules.buildVariables(),
    ConfigRules.inlineKeyPolicies(),
    ConfigRules.keyKept(),
    ConfigRules.keyMaterialRotates(),
    ConfigRules.keyPolicyPrivate(),
    ConfigRules.managedKeyPolicies(),
    ConfigRules.secretApprovedKey({ keyAccounts: Object.values(accounts).map(({ security }) => security) }),
    ConfigRules.secretRotatesOnTime(),
    ConfigRules.secretRotationPromised(),
    ConfigRules.secretTags(),
    ConfigRules.secretUsed(),
  ],
  excluded: { accounts: [accounts.prod.management], reason: 'It has no secrets, and nothing records it' },
};
// endregion

// region findings
/** What looks for threats and strangers in every account. */
export const findings: OrganizationFindings = {
  securityHub: {
    kind: 'central',
    name: 'baseline',
    targets: ['r-a1b2'],
    standards: ['aws-foundational', 'nist-800-53', 'pci-dss-4.0.1'],
    without: {
      'SecretsManager.1': 'Exempt secrets are reported: the rule secret-rotation-promised asks their tag first',
    },
  },
  guardDuty: { kind: 'made', features: ['LAMBDA_NETWORK_LOGS', 'RDS_LOGIN_EVENTS', 'S3_DATA_EVENTS'] },
  accessAnalyzer: { kind: 'made', name: 'organization' },
};
// endregion
