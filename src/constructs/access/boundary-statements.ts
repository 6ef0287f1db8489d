import { Arn } from '../../model/arn';
import { request } from '../../model/policy/conditions';
import { PolicyStatement } from '../../model/policy/statement';
import { NETWORK_INTERFACES } from '../statements/network-interfaces';
import type { BoundaryScope } from './boundary-scope';

/** What reading a value takes of its key. */
export const READ_KEYS = ['kms:Decrypt'];

/** What changing a value takes of its key, and of the keys of its replicas. */
export const CHANGE_KEYS = ['kms:Decrypt', 'kms:Encrypt', 'kms:GenerateDataKey'];

/** Writing a log, by Lambda or an agent. */
const LOGS = ['logs:CreateLogGroup', 'logs:CreateLogStream', 'logs:DescribeLogStreams', 'logs:PutLogEvents'];

/** Writing the log of a function whose group is made with it. */
export const WRITE_LOG = ['logs:CreateLogStream', 'logs:PutLogEvents'];

/** The statement of a boundary that allows calls. */
export function allow(sid: string, actions: readonly string[], resources: readonly string[]): PolicyStatement {
  return PolicyStatement.allow({ sid, actions, resources });
}

/** What a kind of roles calls. */
export interface SecretCalls {
  /** On secrets. */
  readonly actions: readonly string[];
  /** On their keys, through Secrets Manager. */
  readonly keyActions: readonly string[];
}

/** Calls on secrets, and the use of keys of their accounts through Secrets Manager, for these secrets alone. */
export function secretStatements(
  { partition }: BoundaryScope,
  { actions, keyActions }: SecretCalls,
  secrets: readonly string[],
): readonly PolicyStatement[] {
  if (secrets.length === 0) return [];
  return [
    allow('UseSecrets', actions, secrets),
    PolicyStatement.allow({
      sid: 'UseKeysOfSecrets',
      actions: keyActions,
      resources: [...new Set(secrets.map(accountOf))].map((account) => `arn:${partition}:kms:*:${account}:key/*`),
      conditions: [
        request('StringLike', 'kms:ViaService', ['secretsmanager.*']),
        request('StringLike', 'kms:EncryptionContext:SecretARN', secrets),
      ],
    }),
  ];
}

function accountOf(secret: string): string {
  return Arn.parse(secret).account;
}

/** Being run: logs whose groups begin so, and network interfaces. */
export function runtimeStatements(
  { partition, account }: BoundaryScope,
  logGroups: string,
): readonly PolicyStatement[] {
  return [
    allow('WriteLogs', LOGS, [`arn:${partition}:logs:*:${account}:log-group:${logGroups}*`]),
    allow('RunInNetwork', NETWORK_INTERFACES, ['*']),
  ];
}

/** Services as a whole, for what an application does beside its secrets. */
export function serviceStatements(services: readonly string[]): readonly PolicyStatement[] {
  if (services.length === 0) return [];
  return [
    PolicyStatement.allow({
      sid: 'UseServices',
      actions: services.map((service) => `${service}:*`),
      resources: ['*'],
      wildcardActions: { reason: 'A boundary sets the outer limit; policies of the roles name the calls' },
    }),
  ];
}
