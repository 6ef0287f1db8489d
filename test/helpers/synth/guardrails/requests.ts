import type { ContextValue } from '../../../../src/iam';
import { MANDATORY_TAG_KEYS } from '../../../../src/model/mandatory-tag-keys';
import type { Actors } from './actors';
import type { GuardrailRow } from './table';

type Call = Pick<GuardrailRow, 'action' | 'resource' | 'context'>;
type Context = NonNullable<GuardrailRow['context']>;

/** The mandatory tags of a secret or a key of the environment. */
export function tagsOf({ environment }: Actors): Readonly<Record<string, string>> {
  return {
    App: 'orders',
    DataClassification: 'high-risk',
    Environment: environment,
    Owner: 'team-orders',
    RotationEnabled: 'true',
  };
}

/**
 * The call with which Terraform creates a secret, as every guardrail wants it.
 *
 * @param changes keys of the request that differ; `undefined` takes one away
 */
export function creation(actors: Actors, changes: Context = {}): Call {
  return {
    action: 'secretsmanager:CreateSecret',
    resource: actors.secret('orders/database'),
    context: {
      'secretsmanager:Name': `${actors.environment}/orders/database`,
      'secretsmanager:KmsKeyArn': actors.key(),
      'secretsmanager:ForceOverwriteReplicaSecret': false,
      ...requestTags(tagsOf(actors)),
      ...changes,
    },
  };
}

/** The tags of a secret that an AWS service owns: the first is one that nobody else can set. */
export function ownedBy(service: string): Readonly<Record<string, string>> {
  return { 'aws:secretsmanager:owningService': service };
}

/** The keys that tags in a call set. */
export function requestTags(tags: Readonly<Record<string, string>>): Record<string, ContextValue> {
  const values = Object.entries(tags).map(([key, value]) => [`aws:RequestTag/${key}`, value]);
  return { ...Object.fromEntries(values), 'aws:TagKeys': Object.keys(tags) };
}

/** What a call lacks when it does not set one of the mandatory tags. */
export function withoutTag(missing: string): Context {
  return {
    [`aws:RequestTag/${missing}`]: undefined,
    'aws:TagKeys': MANDATORY_TAG_KEYS.filter((key) => key !== missing),
  };
}
