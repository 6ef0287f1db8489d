import type { Assumption } from '../assumption';

export const assumptions: readonly Assumption[] = [
  {
    id: 'digests-come-every-hour',
    behaviour:
      'CloudTrail delivers a digest of each account and Region every hour, also when nothing happened there, and names it after the moment at which it ends.',
    usedBy: ['src/functions/watch/digest-source.ts'],
    sources: [
      'https://docs.aws.amazon.com/awscloudtrail/latest/userguide/cloudtrail-log-file-validation-digest-file-structure.html',
    ],
    embedded: 'delivers no files',
    heldBy: ['test/functions/watch/moto.servers.test.ts'],
    state: 'unproven',
  },
  {
    id: 'texts-of-execution-parameters-are-quoted',
    behaviour:
      'Athena takes a text in `ExecutionParameters` with its quotes, and puts the parameters of a question in place before it chooses the folders that it reads.',
    usedBy: ['src/functions/watch/athena-source.ts'],
    sources: ['https://docs.aws.amazon.com/athena/latest/ug/querying-with-prepared-statements.html'],
    embedded: 'stores them, and answers what the test gave it',
    heldBy: ['test/functions/watch/moto.servers.test.ts'],
    state: 'unproven',
  },
  {
    id: 'rules-say-their-account-to-queues',
    behaviour:
      'EventBridge says the rule to the queue of dead letters, and its account to the key of that queue, by `aws:SourceArn` and `aws:SourceAccount`.',
    usedBy: ['src/constructs/alarms/failed-queue.ts', 'src/constructs/alarms/operations-key.ts'],
    sources: [
      'https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-rule-dlq.html',
      'https://docs.aws.amazon.com/AWSSimpleQueueService/latest/SQSDeveloperGuide/sqs-key-management.html',
    ],
    embedded: 'evaluates neither policy',
    heldBy: ['test/constructs/detection/trail-carrier/trail-detection-set.test.ts'],
    state: 'unproven',
  },
  {
    id: 'rules-use-queues-of-other-accounts',
    behaviour:
      'A target takes a queue of dead letters that another account has in the Region of the rule, also before that queue is there. EventBridge says the organization of the rule to the queue and to its key by `aws:SourceOrgID`, and needs nothing of the role with which the rule sends.',
    usedBy: [
      'src/constructs/detection/carrier/dead-letters.ts',
      'src/constructs/detection/carrier/event-forwarding.ts',
      'src/constructs/alarms/event-alarm.ts',
    ],
    sources: [
      'https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-rule-dlq.html',
      'https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-keys.html',
    ],
    embedded: 'takes any queue, and evaluates neither policy',
    heldBy: ['test/constructs/detection/carrier/dead-letters.test.ts'],
    state: 'unproven',
  },
  {
    id: 'read-events-of-other-accounts',
    behaviour:
      'A rule in the state `ENABLED_WITH_ALL_CLOUDTRAIL_MANAGEMENT_EVENTS` on the default bus matches calls that only read, also where another account or Region has sent them to that bus; AWS pages disagree on custom buses, which are not used.',
    usedBy: [
      'src/constructs/detection/carrier/event-forwarding.ts',
      'src/constructs/detection/carrier/detection-set.ts',
    ],
    sources: [
      'https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-service-event-cloudtrail-management.html',
      'https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-cross-account.html',
    ],
    embedded: 'stores the state, and delivers events whatever it is',
    heldBy: [
      'test/constructs/detection/carrier/event-forwarding.test.ts',
      'test/constructs/detection/carrier/detection-set.test.ts',
    ],
    state: 'unproven',
  },
  {
    id: 'patterns-as-event-ruler-reads-them',
    behaviour:
      'EventBridge reads patterns as `aws/event-ruler` does: `wildcard` takes one text, and several only within `anything-but`; `exists: false` holds where what is around the field is missing; a list of objects matches where one of them does.',
    usedBy: ['src/constructs/detection/event-pattern.ts', 'src/constructs/detection/trail-pattern.ts'],
    sources: [
      'https://github.com/aws/event-ruler',
      'https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-create-pattern-operators.html',
    ],
    embedded: 'differs: looks at no list of objects, and takes several texts everywhere',
    heldBy: [
      'test/helpers/synth/people/event-matcher.test.ts',
      'test/constructs/detection/tables.test.ts',
      'test/constructs/detection/mutations.test.ts',
    ],
    state: 'confirmed',
  },
  {
    id: 'callers-of-other-accounts',
    behaviour:
      'The owner of a secret records a read by another account with the caller’s `userIdentity.accountId`; a role is recorded as assumed from another account with the type `AWSAccount`.',
    usedBy: [
      'src/constructs/detection/catalogue/secrets/secret-read-by-stranger.ts',
      'src/constructs/detection/catalogue/identities/role-assumed-by-stranger.ts',
    ],
    sources: [
      'https://docs.aws.amazon.com/awscloudtrail/latest/userguide/cloudtrail-event-reference-user-identity.html',
    ],
    embedded: 'records no events',
    heldBy: ['test/constructs/detection/tables.test.ts', 'test/constructs/detection/mutations.test.ts'],
    state: 'by the page',
  },
  {
    id: 'redacted-passwords-are-there',
    behaviour:
      'CloudTrail records `masterUserPassword` of a changed database as a text that hides it, and leaves it out of changes that set none.',
    usedBy: ['src/constructs/detection/catalogue/rotation/database-password-changed.ts'],
    sources: ['https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/logging-using-cloudtrail.html'],
    embedded: 'records no events',
    heldBy: ['test/constructs/detection/tables.test.ts'],
    state: 'unproven',
  },
  {
    id: 'athena-reads-members-by-name',
    behaviour:
      'Athena reads a member of a CloudTrail record by the name that a column or a structure has in lower case, also one that the example of AWS does not list (`userIdentity.sessionContext.sourceIdentity`), and gives nothing where a record lacks it.',
    usedBy: ['src/model/trail/record.ts', 'src/constructs/detection/queries/trail-table.ts'],
    sources: [
      'https://docs.aws.amazon.com/athena/latest/ug/create-cloudtrail-table-partition-projection.html',
      'https://docs.aws.amazon.com/athena/latest/ug/hive-json-serde.html',
    ],
    embedded: 'stores the table, and runs no query',
    heldBy: ['test/constructs/detection/queries/trail-queries.test.ts'],
    state: 'unproven',
  },
  {
    id: 'relative-days-choose-folders',
    behaviour:
      "Athena computes `date_format(current_date - interval '30' day, …)` before it chooses the folders of a table whose partitions are projected, so that it reads the files of those days alone.",
    usedBy: ['src/model/trail/trail-query.ts', 'src/constructs/detection/queries/trail-queries.ts'],
    sources: ['https://docs.aws.amazon.com/athena/latest/ug/partition-projection.html'],
    embedded: 'runs no query',
    heldBy: ['test/model/trail/trino.test.ts', 'test/constructs/detection/queries/trail-queries.test.ts'],
    state: 'unproven',
  },
  {
    id: 'answers-are-encrypted-through-s3',
    behaviour:
      'Athena writes and reads encrypted answers through S3 on behalf of whoever asks, so that KMS sees `kms:ViaService` of S3.',
    usedBy: ['src/constructs/detection/queries/query-results.ts', 'src/constructs/detection/queries/query-calls.ts'],
    sources: ['https://docs.aws.amazon.com/athena/latest/ug/encrypting-query-results-stored-in-s3.html'],
    embedded: 'enforces no policy',
    heldBy: ['test/constructs/detection/queries/trail-queries.test.ts'],
    state: 'unproven',
  },
  {
    id: 'trails-of-organizations-need-trusted-access',
    behaviour:
      'CreateTrail of an organization reads it with DescribeOrganization, ListAccounts and ListAWSServiceAccessForOrganization, makes the role of CloudTrail, and enables nothing: without trusted access it is refused.',
    usedBy: ['src/review/provider/cloudtrail.ts'],
    sources: [
      'https://docs.aws.amazon.com/awscloudtrail/latest/userguide/creating-an-organizational-trail-prepare.html',
      'https://docs.aws.amazon.com/awscloudtrail/latest/APIReference/API_CreateTrail.html',
    ],
    embedded: 'enforces no policy',
    heldBy: ['test/review/deployment/deployment-policy.test.ts'],
    state: 'unproven',
  },
  {
    id: 'findings-are-updated-by-their-id',
    behaviour:
      'BatchImportFindings with the Id of a finding that is there replaces the fields of its provider and keeps those of people, as the workflow status, which BatchUpdateFindings sets; it refuses fields that Security Hub made.',
    usedBy: ['src/functions/findings/report-findings.ts'],
    sources: [
      'https://docs.aws.amazon.com/securityhub/1.0/APIReference/API_BatchImportFindings.html',
      'https://docs.aws.amazon.com/securityhub/latest/userguide/asff-required-attributes.html',
    ],
    embedded: 'agrees on the update, ignores filters, and has no BatchUpdateFindings',
    heldBy: ['test/functions/findings/report-findings.test.ts', 'test/functions/findings/moto-hub.servers.test.ts'],
    state: 'by the page',
  },
];
