import type { Assumption } from '../assumption';

const REFERENCE = 'https://docs.aws.amazon.com/service-authorization/latest/reference/list_awssecretsmanager.html';

export const assumptions: readonly Assumption[] = [
  {
    id: 'console-switch-in-us-east-1',
    behaviour:
      'A switch of role in the console is recorded as `AssumeRole` from `AWS Internal` in us-east-1, and as `SwitchRole` of the sign-in service in the Region of the console.',
    usedBy: ['src/constructs/people/use-events.ts', 'src/constructs/people/use-alarm.ts'],
    sources: [
      'https://github.com/airbnb/streamalert/issues/447',
      'https://yohei-a.hatenablog.jp/entry/20200512/1589287983',
      'https://docs.aws.amazon.com/awscloudtrail/latest/userguide/cloudtrail-event-reference-aws-console-sign-in-events.html',
    ],
    embedded: 'has no console',
    heldBy: ['test/constructs/people/use-events.test.ts', 'test/constructs/people/use-alarm.test.ts'],
    state: 'unproven',
    risk: 'access',
    fallback:
      'Every call to Secrets Manager with the role raises an alarm of its own in each Region of the stack, whichever way the role was taken.',
  },
  {
    id: 'version-stage-in-label-moves',
    behaviour: '`UpdateSecretVersionStage` carries the label that it moves in `secretsmanager:VersionStage`.',
    usedBy: ['src/constructs/guardrails/catalogue/secrets/secret-version-stages.ts'],
    sources: [REFERENCE],
    embedded: 'evaluates no service control policy',
    heldBy: ['test/constructs/guardrails/tables.test.ts', 'test/constructs/guardrails/catalogue/guardrails.test.ts'],
    state: 'by the page',
    risk: 'access',
  },
  {
    id: 'key-of-an-empty-update',
    behaviour:
      'An `UpdateSecret` with an empty key carries `secretsmanager:KmsKeyArn`, so that the guardrail on keys denies it.',
    usedBy: ['src/constructs/guardrails/catalogue/secrets/secret-key-changes.ts'],
    sources: [REFERENCE, 'https://docs.aws.amazon.com/secretsmanager/latest/apireference/API_UpdateSecret.html'],
    embedded: 'evaluates no service control policy',
    heldBy: ['test/constructs/guardrails/tables.test.ts'],
    state: 'unproven',
    risk: 'access',
    fallback:
      'The secret then moves under the AWS managed key, whose policy nobody can write and which `key-aws-managed` denies for new values.',
  },
  {
    id: 'keys-of-account-replication',
    behaviour: 'The calls of replication into another account carry no condition key of their own.',
    usedBy: ['src/constructs/guardrails/catalogue/secrets/secret-account-replicas.ts'],
    sources: [
      'https://docs.aws.amazon.com/secretsmanager/latest/userguide/auth-and-access_cross-account-replication.html',
    ],
    embedded: 'lacks the calls',
    heldBy: ['test/constructs/guardrails/catalogue/guardrails.test.ts'],
    state: 'unproven',
    risk: 'access',
    fallback: 'The guardrail denies the calls whole, but for deployment; a key could only let more through.',
  },
  {
    id: 'new-actions-in-secret-policies',
    behaviour:
      'Secrets Manager takes a resource policy that denies `AssociateCrossAccountReplica` and `AcceptCrossAccountReplication`, in Regions that have no such call, too.',
    usedBy: ['src/constructs/secrets/secret-denials.ts'],
    sources: [
      'https://docs.aws.amazon.com/secretsmanager/latest/userguide/auth-and-access_cross-account-replication.html',
    ],
    embedded: 'agrees: it checks no names of actions',
    heldBy: ['test/constructs/secrets/secret-policy.test.ts'],
    state: 'unproven',
    risk: 'access',
    fallback: 'The policy is refused and the apply stops: nothing is opened, and the policy that was there stays.',
  },
];
