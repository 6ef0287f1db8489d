import type { Assumption } from '../assumption';

/** What AWS Config is believed to do. */
export const assumptions: readonly Assumption[] = [
  {
    id: 'configurations-are-encrypted-by-their-bucket',
    behaviour:
      'AWS Config names no encryption of its own when its channel has no key, so that what it writes is encrypted with the default key of the bucket.',
    usedBy: ['src/constructs/compliance/recorder/config-recorder.ts'],
    sources: ['https://docs.aws.amazon.com/config/latest/developerguide/s3-kms-key-policy.html'],
    embedded: 'writes nothing to the bucket',
    heldBy: ['test/constructs/compliance/recorder/config-store.test.ts'],
    state: 'unproven',
  },
  {
    id: 'config-says-for-whom-it-assumes-a-role',
    behaviour:
      'AWS Config sends aws:SourceAccount when it assumes the role of an aggregator, as it does for a recorder.',
    usedBy: ['src/constructs/compliance/rules/carrier/config-aggregator.ts'],
    sources: ['https://docs.aws.amazon.com/config/latest/developerguide/iamrole-permissions.html'],
    embedded: 'assumes no role',
    heldBy: ['test/constructs/compliance/rules/carrier/config-aggregator.test.ts'],
    state: 'unproven',
  },
  {
    id: 'secrets-are-recorded-by-their-arn',
    behaviour:
      'The resource id of a secret in AWS Config is its ARN, so that a daily result is filed where that of a change is.',
    usedBy: ['src/functions/policies/report-policies.ts'],
    sources: ['https://docs.aws.amazon.com/config/latest/developerguide/secretsmanager-secret-unused.html'],
    embedded: 'has no configuration items of secrets',
    heldBy: ['test/functions/policies/report-policies.test.ts'],
    state: 'unproven',
  },
  {
    id: 'guard-two-reads-what-guard-three-reads',
    behaviour:
      'The version of Guard that AWS Config runs, 2.x.x, gives the verdicts of versions 3.0.1 and 3.1.1 on the texts of the rules.',
    usedBy: ['src/constructs/compliance/rules/guard-text.ts'],
    sources: [
      'https://docs.aws.amazon.com/config/latest/developerguide/evaluate-config_develop-rules_cfn-guard.html',
      'https://github.com/aws-cloudformation/cloudformation-guard/releases',
    ],
    embedded: 'runs no Guard',
    heldBy: ['test/constructs/compliance/rules/guard-text.servers.test.ts'],
    state: 'unproven',
  },
  {
    id: 'guardduty-is-on-in-its-administrator',
    behaviour: 'AWS turns GuardDuty on in the account that it is delegated to, so that a detector is there to look up.',
    usedBy: ['src/constructs/compliance/services/guardduty-organization.ts'],
    sources: ['https://docs.aws.amazon.com/guardduty/latest/ug/guardduty_organizations.html'],
    embedded: 'makes no detector when it is delegated',
    heldBy: ['test/constructs/compliance/services/guardduty-organization.test.ts'],
    state: 'unproven',
  },
  {
    id: 'security-hub-is-on-in-its-administrator',
    behaviour: 'Security Hub is on in the account that it is delegated to, once that account is named.',
    usedBy: ['src/constructs/compliance/services/security-hub-organization.ts'],
    sources: ['https://docs.aws.amazon.com/securityhub/latest/userguide/designate-orgs-admin-account.html'],
    embedded: 'does not know the calls',
    heldBy: ['test/constructs/compliance/services/security-hub-organization.test.ts'],
    state: 'unproven',
  },
  {
    id: 'a-finding-has-each-role-of-a-condition',
    behaviour:
      'The filter condition.aws:PrincipalArn of IAM Access Analyzer compares each role of a condition by itself. Where it compared all roles as one text, expected readers would be reported, and nobody would be hidden.',
    usedBy: ['src/constructs/compliance/services/access-analyzer.ts'],
    sources: ['https://docs.aws.amazon.com/IAM/latest/UserGuide/access-analyzer-reference-filter-keys.html'],
    embedded: 'has no such service',
    heldBy: ['test/constructs/compliance/services/archive/archive-rules.test.ts'],
    state: 'unproven',
  },
];
