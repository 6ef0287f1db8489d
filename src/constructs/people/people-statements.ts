import type { Condition } from '../../model/policy/condition';
import { request } from '../../model/policy/conditions';
import { PolicyStatement } from '../../model/policy/statement';

/** Calls that give a value away, of a secret or of what is encrypted beside it. */
const VALUES = [
  'kms:CreateGrant',
  'kms:Decrypt',
  'kms:ReEncryptFrom',
  'secretsmanager:BatchGetSecretValue',
  'secretsmanager:GetSecretValue',
  'ssm:GetParameter',
  'ssm:GetParameterHistory',
  'ssm:GetParameters',
  'ssm:GetParametersByPath',
];

/** The statement that no value is read, whatever else allows it. */
export function neverReadValues(): PolicyStatement {
  return PolicyStatement.deny({ sid: 'NeverReadValues', actions: VALUES, resources: ['*'] });
}

/**
 * Statements and the Deny of every other call: policies that are attached later, in the management account or by a
 * resource's policy, add nothing, and no call that AWS invents is forgotten.
 */
export function closed(statements: readonly PolicyStatement[]): readonly PolicyStatement[] {
  const actions = statements
    .map((statement) => statement.toJSON())
    .flatMap(({ Effect, Action = [] }) => (Effect === 'Allow' ? Action : []));
  const rest = PolicyStatement.deny({
    sid: 'NothingElse',
    actions: { allExcept: actions },
    resources: ['*'],
    wildcardActions: { reason: 'The exceptions are the actions that are allowed above' },
  });
  return [...statements, rest];
}

/** Reading values: of these secrets, and their keys through Secrets Manager for these secrets alone. */
export interface ReadableSecrets {
  /** ARN patterns. */
  readonly secrets: readonly string[];
  readonly partition: string;
  /** Further calls on the secrets. @default - reading alone */
  readonly actions?: readonly string[];
  /** On the secret. @default - none */
  readonly conditions?: readonly Condition[];
  /** Calls to the keys. @default - decrypting alone */
  readonly keyActions?: readonly string[];
}

/** The statements that let people read values, list secrets, and nothing of the kind elsewhere. */
export function readSecrets(readable: ReadableSecrets): readonly PolicyStatement[] {
  const { secrets, partition, actions = [], conditions = [], keyActions = [] } = readable;
  return [
    PolicyStatement.allow({
      sid: 'ReadValues',
      actions: ['secretsmanager:DescribeSecret', 'secretsmanager:GetSecretValue', ...actions],
      resources: secrets,
      conditions,
    }),
    PolicyStatement.allow({
      sid: 'UseKeysOfSecrets',
      actions: ['kms:Decrypt', ...keyActions],
      resources: [`arn:${partition}:kms:*:*:key/*`],
      conditions: [
        request('StringLike', 'kms:ViaService', ['secretsmanager.*']),
        request('StringLike', 'kms:EncryptionContext:SecretARN', secrets),
      ],
    }),
    PolicyStatement.deny({
      sid: 'NeverUseKeysDirectly',
      actions: ['kms:Decrypt', ...keyActions],
      resources: ['*'],
      conditions: [request('StringNotLike', 'kms:ViaService', ['secretsmanager.*'])],
    }),
    listSecrets(),
  ];
}

/**
 * Listing: the call has no resource.
 * @see https://docs.aws.amazon.com/service-authorization/latest/reference/list_awssecretsmanager.html
 */
export function listSecrets(): PolicyStatement {
  return PolicyStatement.allow({ sid: 'ListSecrets', actions: ['secretsmanager:ListSecrets'], resources: ['*'] });
}
