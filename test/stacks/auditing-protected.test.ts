import { createEnvironment, createOrganization } from '../../src/environment';
import { environments } from '../../stacks/organization/environments';
import { organization } from '../../stacks/organization/organization';
import { actorsOf } from '../helpers/synth/guardrails/actors';
import { ask } from '../helpers/synth/guardrails/ask';
import { attachedAsSynthesized } from '../helpers/synth/guardrails/attached-as-synthesized';
import { type Attributes, resources, synth } from '../helpers/synth/synth';

const { prod } = environments;
const stacks = synth((app) => {
  createEnvironment(app, prod);
  createOrganization(app, organization);
});
const actors = actorsOf(prod);
const { audit } = prod.accounts;
const insider = actors.people(audit, 'AdministratorAccess');
const deployment = actors.roleIn(audit, prod.deploymentRole);
const attached = attachedAsSynthesized(stacks('org-guardrails'), [organization.rootId, organization.units.prod.id]);

type Arns = (name: string, place: string) => readonly (readonly [resource: string, actions: string])[];

/** The calls with which somebody would silence what is made, by its type in Terraform. */
const CALLS: Readonly<Record<string, readonly [argument: string, arns: Arns]>> = {
  aws_cloudwatch_event_bus_policy: ['policy', () => [['*', 'events:PutPermission events:RemovePermission']]],
  aws_cloudwatch_event_rule: [
    'name',
    (name, place) => [
      [
        `arn:aws:events:${place}:rule/${name}`,
        'events:DeleteRule events:DisableRule events:PutRule events:PutTargets events:RemoveTargets',
      ],
    ],
  ],
  aws_cloudwatch_metric_alarm: [
    'alarm_name',
    (name, place) => [
      [
        `arn:aws:cloudwatch:${place}:alarm:${name}`,
        'cloudwatch:DeleteAlarms cloudwatch:PutMetricAlarm cloudwatch:SetAlarmState',
      ],
    ],
  ],
  aws_sns_topic: [
    'name',
    (name, place) => [[`arn:aws:sns:${place}:${name}`, 'sns:DeleteTopic sns:SetTopicAttributes']],
  ],
  aws_sqs_queue: [
    'name',
    (name, place) => [
      [
        `arn:aws:sqs:${place}:${name}`,
        'sqs:AddPermission sqs:DeleteQueue sqs:PurgeQueue sqs:RemovePermission sqs:SetQueueAttributes',
      ],
    ],
  ],
  aws_dynamodb_table: [
    'name',
    (name, place) => [
      [
        `arn:aws:dynamodb:${place}:table/${name}`,
        'dynamodb:DeleteTable dynamodb:UpdateContinuousBackups dynamodb:UpdateTable dynamodb:UpdateTimeToLive',
      ],
    ],
  ],
  aws_lambda_function: [
    'function_name',
    (name, place) => [
      [
        `arn:aws:lambda:${place}:function:${name}`,
        'lambda:DeleteFunction lambda:PutFunctionConcurrency lambda:UpdateFunctionCode lambda:UpdateFunctionConfiguration',
      ],
    ],
  ],
  aws_s3_bucket_policy: [
    'bucket',
    (bucket) => [
      [
        `arn:aws:s3:::${bucket}`,
        's3:DeleteBucket s3:DeleteBucketPolicy s3:PutBucketObjectLockConfiguration s3:PutBucketPolicy s3:PutBucketVersioning s3:PutLifecycleConfiguration',
      ],
      [`arn:aws:s3:::${bucket}/AWSLogs/file`, 's3:DeleteObject s3:DeleteObjectVersion s3:PutObject'],
    ],
  ],
  aws_athena_workgroup: [
    'name',
    (name, place) => [
      [
        `arn:aws:athena:${place}:workgroup/${name}`,
        'athena:DeleteWorkGroup athena:UpdateNamedQuery athena:UpdateWorkGroup',
      ],
    ],
  ],
  aws_glue_catalog_database: [
    'name',
    (name, place) => [
      [`arn:aws:glue:${place}:database/${name}`, 'glue:DeleteDatabase glue:UpdateDatabase'],
      [`arn:aws:glue:${place}:table/${name}/cloudtrail`, 'glue:DeleteTable glue:UpdateTable'],
    ],
  ],
  aws_cloudtrail: [
    'name',
    (name, place) => [
      [
        `arn:aws:cloudtrail:${place}:trail/${name}`,
        'cloudtrail:DeleteTrail cloudtrail:PutEventSelectors cloudtrail:StopLogging',
      ],
    ],
  ],
};

/** What the stacks of the audit account make of a type, by the name that AWS knows it by. */
function madeOf(type: string, argument: string): readonly (readonly [name: string, region: string])[] {
  return ['prod-audit', 'org-audit'].flatMap((stack) =>
    Object.entries(resources(stacks(stack), type)).map(([path, attributes]) => [
      nameOf(stack, path, attributes, argument),
      regionOf(attributes),
    ]),
  );
}

/** A bucket is named by a reference to what another block makes. */
function nameOf(stack: string, path: string, attributes: Attributes, argument: string): string {
  const name = String(attributes[argument]);
  if (!name.startsWith('${aws_s3_bucket.')) return name;
  return String(resources(stacks(stack), 'aws_s3_bucket')[path.replace(/Policy$/, 'Resource')]?.bucket);
}

function regionOf({ provider = 'aws' }: Attributes): string {
  return provider === 'aws' ? prod.regions.primary : String(provider).replace('aws.', '').replaceAll('_', '-');
}

/** Answers to people's questions: they are read and written by those who ask. */
const ANSWERS = 'example-organization-trail-answers';

describe.each(Object.entries(CALLS))('what the audit account has of %s', (type, [argument, arns]) => {
  const made = madeOf(type, argument).filter(([name]) => name !== ANSWERS);
  const rows = made.flatMap(([name, region]) =>
    arns(name, `${region}:${audit}`).flatMap(([resource, actions]) =>
      actions.split(' ').map((action) => ({ what: `${action} ${resource}`, action, resource, resourceAccount: audit })),
    ),
  );

  test('is kept from an insider by a guardrail', () => {
    expect(rows).not.toHaveLength(0);
    const passing = rows.filter((row) => {
      const answer = ask({ ...row, by: insider }, actors, attached);
      return answer.verdict !== 'denied' || answer.by.kind !== 'explicit';
    });
    expect(passing.map(({ what }) => what)).toEqual([]);
  });

  test('is changed by deployment', () => {
    const held = rows.filter((row) => ask({ ...row, by: deployment }, actors, attached).verdict !== 'allowed');
    expect(held.map(({ what }) => what)).toEqual([]);
  });
});

test('the function writes what was seen, and neither people nor deployment do', () => {
  const resource = `arn:aws:dynamodb:${prod.regions.primary}:${audit}:table/prod-secret-detection-seen`;
  const writes = (by: typeof insider) =>
    ask({ what: '', by, action: 'dynamodb:PutItem', resource, resourceAccount: audit }, actors, attached).verdict;
  expect([insider, deployment, actors.roleIn(audit, 'prod-secret-detection-watch')].map(writes)).toEqual([
    'denied',
    'denied',
    'allowed',
  ]);
});
