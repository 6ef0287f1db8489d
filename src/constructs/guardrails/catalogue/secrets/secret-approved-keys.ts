import { encryption } from '../../../../model/controls/encryption';
import { request } from '../../../../model/policy/conditions';
import { PolicyStatement } from '../../../../model/policy/statement';
import { type Guardrail, sidOf } from '../../guardrail';
import { requireTexts } from '../../option-checks';
import { allButServiceManaged, RECOGNISED_BY_NAME } from '../../service-managed';

const id = 'secret-approved-keys';

/** Whose keys may encrypt secrets: those of one environment, as a key of another is administered by other people. */
export interface SecretApprovedKeysOptions {
  /** Accounts that keep the keys: 12 digits each, at least one. */
  readonly keyAccounts: readonly string[];
}

/**
 * A key that a call names belongs to one of these accounts.
 *
 * @throws when there is no account, or one is not 12 digits
 */
export function secretApprovedKeys({ keyAccounts }: SecretApprovedKeysOptions): Guardrail {
  requireTexts('keyAccounts', id, keyAccounts, /^\d{12}$/, 'accounts of 12 digits');
  return {
    id,
    type: 'SERVICE_CONTROL_POLICY',
    control: encryption.customerKeys,
    intent: 'Nobody creates a secret under a key of another account than the approved ones, nor moves a secret there',
    cannotExpress: [
      RECOGNISED_BY_NAME,
      'The AWS managed key of an approved account has an ARN like any other of its keys: `key-aws-managed` denies its use.',
      'AWS does not document what the condition key holds when an update names an empty key, which stands for the AWS managed key: `key-aws-managed` keeps values from being written under it.',
      'AWS does not document whether an alias is resolved before it is compared: one that is not resolved is refused, so name keys by their ARN.',
      'No condition key tells the keys of replicas: `secret-key-changes` leaves replication to deployment, and golden rules compare.',
    ],
    exempts: {},
    page: 'https://docs.aws.amazon.com/service-authorization/latest/reference/list_awssecretsmanager.html',
    statements: (scope) => [
      PolicyStatement.deny({
        sid: sidOf(id),
        actions: ['secretsmanager:CreateSecret', 'secretsmanager:UpdateSecret'],
        resources: allButServiceManaged(scope),
        conditions: [
          // An update that names no key keeps the key: the operator below alone would deny it.
          request('Null', 'secretsmanager:KmsKeyArn', ['false']),
          request(
            'ArnNotLike',
            'secretsmanager:KmsKeyArn',
            keyAccounts.map((account) => `arn:${scope.partition}:kms:*:${account}:key/*`),
          ),
        ],
      }),
    ],
  };
}
