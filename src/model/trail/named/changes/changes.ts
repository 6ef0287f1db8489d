import type { NamedQuery } from '../../named-query';
import { type Changes, changesOf } from './changes-of';

/** Calls that change what matters, by what they change. */
export const CHANGES: readonly NamedQuery[] = [
  changes('policy-changes', 'Who changed the policies of secrets and keys, or made grants?', {
    secrets: ['DeleteResourcePolicy', 'PutResourcePolicy'],
    keys: ['CreateGrant', 'PutKeyPolicy', 'RetireGrant', 'RevokeGrant'],
  }),
  changes('value-changes', 'Who changed values of secrets, or which of them is current?', {
    secrets: ['CreateSecret', 'PutSecretValue', 'UpdateSecret', 'UpdateSecretVersionStage'],
  }),
  changes('deletions', 'Who deleted or restored secrets, and what did AWS delete?', {
    secrets: ['DeleteSecret', 'EndSecretVersionDelete', 'RestoreSecret', 'SecretVersionDeletion'],
  }),
  changes('replica-changes', 'Who made, removed or promoted replicas, and which failed?', {
    secrets: [
      'RemoveRegionsFromReplication',
      'ReplicateSecretToRegions',
      'ReplicationFailed',
      'StopReplicationToReplica',
    ],
  }),
  changes('tag-changes', 'Who changed the tags of secrets, which policies may go by?', {
    secrets: ['TagResource', 'UntagResource'],
  }),
  changes('key-changes', 'Who disabled keys, scheduled their deletion or changed what an alias means?', {
    keys: [
      'CancelKeyDeletion',
      'DeleteAlias',
      'DeleteImportedKeyMaterial',
      'DisableKey',
      'DisableKeyRotation',
      'EnableKey',
      'ScheduleKeyDeletion',
      'UpdateAlias',
    ],
  }),
];

function changes(id: string, question: string, of: Changes): NamedQuery {
  return { id, question, query: (scope) => changesOf(scope, of) };
}
