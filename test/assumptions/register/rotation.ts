import type { Assumption } from '../assumption';

export const assumptions: readonly Assumption[] = [
  {
    id: 'rotation-functions-are-called-synchronously',
    behaviour: 'Secrets Manager waits for the answer of a rotation function, so Lambda sends no failed call anywhere.',
    usedBy: ['src/constructs/rotation/rotation-function.ts', 'src/constructs/operations/rotation-events.ts'],
    sources: [
      'https://docs.aws.amazon.com/lambda/latest/dg/with-secrets-manager.html',
      'https://docs.aws.amazon.com/lambda/latest/dg/invocation-async-retain-records.html',
    ],
    embedded: 'calls no function without Docker',
    heldBy: ['test/constructs/rotation/rotation-function.test.ts', 'test/stacks/endpoints.test.ts'],
    state: 'by the page',
  },
  {
    id: 'rotation-at-once',
    behaviour:
      'Secrets Manager calls the function as soon as its rotation is made, so everything that the function needs is made before.',
    usedBy: [
      'src/constructs/rotation/rotation-resource.ts',
      'src/constructs/functions/function-network.ts',
      'src/constructs/network/endpoint-ledger.ts',
    ],
    sources: ['https://docs.aws.amazon.com/secretsmanager/latest/apireference/API_RotateSecret.html'],
    embedded: 'calls no function without Docker',
    heldBy: ['test/constructs/rotation/rotation-order.test.ts'],
    state: 'by the page',
  },
  {
    id: 'interfaces-go-with-the-role',
    behaviour:
      "Lambda deletes the network interfaces of a function with the function's role, up to 45 minutes after the function; until then its security group cannot be deleted.",
    usedBy: ['src/constructs/functions/function-network.ts', 'src/constructs/functions/own-function.ts'],
    sources: [
      'https://docs.aws.amazon.com/lambda/latest/dg/configuration-vpc.html',
      'https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/security_group',
      'https://github.com/terraform-aws-modules/terraform-aws-lambda/issues/310',
      'https://github.com/hashicorp/terraform-provider-aws/issues/32130',
    ],
    embedded: 'differs: functions have no network interfaces',
    heldBy: ['test/constructs/rotation/rotation-order.test.ts', 'test/e2e/rotation-removal.terraform.test.ts'],
    state: 'confirmed',
  },
  {
    id: 'rotation-without-a-value',
    behaviour:
      'Secrets Manager starts the rotation of a secret that never had a value; the function fails, AWSPENDING stays on an empty version, and the schedule cannot be changed until a value was put.',
    usedBy: [
      'src/constructs/rotation/rotation-resource.ts',
      'src/constructs/secrets/values/external-value.ts',
      'src/functions/rotator/core/read-credential.ts',
    ],
    sources: [
      'https://docs.aws.amazon.com/secretsmanager/latest/apireference/API_RotateSecret.html',
      'https://github.com/hashicorp/terraform-provider-aws/blob/main/internal/service/secretsmanager/secret_rotation_test.go',
      'https://github.com/hashicorp/terraform-provider-aws/issues/35023',
    ],
    embedded: 'agrees that such a rotation is accepted; calls no function without Docker',
    heldBy: ['test/constructs/rotation/rotation-choice.test.ts', 'test/functions/rotator/core/steps/rotate.test.ts'],
    state: 'confirmed',
  },
  {
    id: 'previous-rotation-incomplete',
    behaviour:
      'Secrets Manager refuses RotateSecret, also to change the schedule alone, while AWSPENDING is on a version that is not AWSCURRENT; CancelRotateSecret does not take the label away, UpdateSecretVersionStage does.',
    usedBy: [
      'src/live/versions/pending-remedy.ts',
      'src/live/rollback/plan-rollback.ts',
      'src/live/gate/judge-twin.ts',
      'src/review/hazards/rotation-changed.ts',
    ],
    sources: [
      'https://docs.aws.amazon.com/secretsmanager/latest/apireference/API_RotateSecret.html',
      'https://docs.aws.amazon.com/pcs/latest/userguide/cluster-secret-rotation-procedure.html',
      'https://github.com/hashicorp/terraform-provider-aws/issues/35023',
    ],
    embedded: 'differs: takes every RotateSecret',
    heldBy: [
      'test/live/rollback/plan-rollback.test.ts',
      'test/live/gate/judge-twin.test.ts',
      'test/review/hazards/hazards.test.ts',
    ],
    state: 'confirmed',
  },
  {
    id: 'invoke-rights-to-start-a-rotation',
    behaviour:
      'Secrets Manager lets nobody start a rotation who cannot invoke its function, and asks so as a call of its own for the caller, with `aws:ViaAWSService`.',
    usedBy: [
      'src/constructs/access/rotation-invocation.ts',
      'src/constructs/access/secret-grants.ts',
      'src/constructs/people/rotation-starters.ts',
    ],
    sources: [
      'https://docs.aws.amazon.com/secretsmanager/latest/apireference/API_RotateSecret.html',
      'https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-keys.html',
    ],
    embedded: 'asks nobody for rights',
    heldBy: ['test/constructs/access/start-rotation.test.ts', 'test/stacks/people.test.ts'],
    state: 'unproven',
    fallback:
      'If AWS asks without that key, people cannot start a rotation and nothing else changes: schedules go on, and nobody gets a right that was not meant.',
  },
  {
    id: 'destroying-a-managed-rotation',
    behaviour:
      'To destroy `aws_secretsmanager_secret_rotation` is to call CancelRotateSecret, which turns off the rotation of the service that owns the secret.',
    usedBy: ['src/constructs/rotation/managed-rotation.ts', 'src/constructs/rotation/released-rotations.ts'],
    sources: [
      'https://github.com/hashicorp/terraform-provider-aws/blob/main/internal/service/secretsmanager/secret_rotation.go',
      'https://docs.aws.amazon.com/secretsmanager/latest/userguide/rotate-secrets_managed.html',
    ],
    embedded: 'agrees that the call turns rotation off',
    heldBy: ['test/constructs/rotation/managed-rotation.test.ts', 'test/e2e/released-rotation.terraform.test.ts'],
    state: 'by the page',
  },
  {
    id: 'replication-is-asynchronous',
    behaviour:
      'Secrets Manager answers before it has replicated, and removes in silence a replica that failed without a usable version.',
    usedBy: [
      'src/live/replicas/await-replicas.ts',
      'src/live/aws/read-replication.ts',
      'src/constructs/secrets/replica-check.ts',
    ],
    sources: ['https://docs.aws.amazon.com/secretsmanager/latest/userguide/replicate-secrets_troubleshoot.html'],
    embedded: 'differs: replicates at once',
    heldBy: ['test/live/replicas/await-replicas.test.ts', 'test/constructs/secrets/replica-check.test.ts'],
    state: 'by the page',
  },
  {
    id: 'rotation-token',
    behaviour:
      'The token of a rotation proves to PutSecretValue who makes the version of that rotation, where a function works with an assumed role; no other version needs it.',
    usedBy: ['src/functions/rotator/core/persist.ts', 'src/functions/rotator/core/claim-proposal.ts'],
    sources: ['https://docs.aws.amazon.com/secretsmanager/latest/apireference/API_PutSecretValue.html'],
    embedded: 'ignores the token',
    heldBy: ['test/functions/rotator/core/steps/rotate.test.ts'],
    state: 'by the page',
  },
  {
    id: 'forwarded-events-keep-their-region',
    behaviour:
      'A rule sends events of CloudTrail to an event bus of another Region with a role that may call `PutEvents` there; they keep the Region in which they originated, by which a rule can tell its own.',
    usedBy: ['src/constructs/alarms/event-alarm.ts'],
    sources: [
      'https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-cross-region.html',
      'https://docs.aws.amazon.com/eventbridge/latest/ref/events-structure.html',
    ],
    embedded: 'keeps rules and targets of other Regions, and sends no events of CloudTrail',
    heldBy: ['test/constructs/alarms/event-alarm.test.ts', 'test/constructs/people/use-alarm-loops.test.ts'],
    state: 'by the page',
  },
  {
    id: 'region-of-failed-replications',
    behaviour:
      'Secrets Manager records `ReplicationFailed` in one of the Regions of the secret, and no page says in which: each is watched.',
    usedBy: ['src/constructs/operations/rotation-events.ts'],
    sources: ['https://docs.aws.amazon.com/secretsmanager/latest/userguide/cloudtrail_log_entries.html'],
    embedded: 'replicates at once and records nothing',
    heldBy: ['test/constructs/operations/failed-replicas.test.ts'],
    state: 'by the page',
  },
];
