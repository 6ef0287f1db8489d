import type { Assumption } from '../assumption';

export const assumptions: readonly Assumption[] = [
  {
    id: 'key-of-logs',
    behaviour:
      'CloudWatch Logs needs `Encrypt`, `Decrypt`, `ReEncrypt*`, `GenerateDataKey*` and `Describe*` on the key of a log group, as the principal of its Region.',
    usedBy: ['src/constructs/alarms/operations-key.ts'],
    sources: ['https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/encrypt-log-data-kms.html'],
    embedded: 'asks no key policy',
    heldBy: ['test/constructs/operations/rotation-operations.test.ts'],
    state: 'by the page',
  },
  {
    id: 'names-of-services-in-china',
    behaviour:
      'In China services appear in `kms:ViaService` as `<service>.<region>.amazonaws.com.cn`, and so do the principals of CloudWatch Logs and of EC2; most other principals are the same everywhere.',
    usedBy: ['src/model/service-host.ts', 'src/model/region.ts', 'src/constructs/access/role-trust.ts'],
    sources: [
      'https://docs.amazonaws.cn/en_us/kms/latest/developerguide/policy-conditions.html',
      'https://github.com/aws/aws-cdk/blob/main/packages/%40aws-cdk/region-info/lib/default.ts',
    ],
    embedded: 'asks no key policy',
    heldBy: [
      'test/model/region.test.ts',
      'test/model/service-host.test.ts',
      'test/constructs/operations/rotation-operations.test.ts',
    ],
    state: 'unproven',
    risk: 'access',
    fallback:
      'If China used the names of the other Regions, every use of a key would be refused and none opened: seeds fail at the first apply, before anybody relies on a value.',
  },
  {
    id: 'check-of-key-access',
    behaviour:
      'When Secrets Manager asks whether a caller may use a key, the encryption context has the real SecretARN, and `RequestToValidateKeyAccess` as SecretVersionId.',
    usedBy: ['src/constructs/keys/key-policy.ts', 'src/constructs/guardrails/catalogue/keys/key-aws-managed.ts'],
    sources: ['https://docs.aws.amazon.com/secretsmanager/latest/userguide/security-encryption.html'],
    embedded: 'asks no key policy',
    heldBy: ['test/constructs/keys/key-policy.test.ts'],
    state: 'by the page',
  },
  {
    id: 'config-rules-of-regions',
    behaviour:
      'AWS Config has no rule about overdue rotations in Mexico (Central) and Taipei; whether GovCloud, China and Thailand have the rule that knows schedules, AWS pages of different years disagree.',
    usedBy: ['src/constructs/operations/overdue-rules.ts'],
    sources: [
      'https://docs.aws.amazon.com/config/latest/developerguide/secretsmanager-scheduled-rotation-success-check.html',
      'https://docs.aws.amazon.com/config/latest/developerguide/secretsmanager-secret-periodic-rotation.html',
    ],
    embedded: 'agrees with any rule',
    heldBy: ['test/constructs/operations/overdue-watch.test.ts'],
    state: 'by the page',
  },
];
