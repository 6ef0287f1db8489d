import { ACCOUNT, arn, type Planned, REGION } from './app-resources';

/** Types that every application has some of, with how many. */
const PLAIN: Readonly<Record<string, number>> = {
  aws_cloudwatch_log_group: 4,
  aws_cloudwatch_metric_alarm: 9,
  aws_dynamodb_table: 1,
  aws_ecs_service: 1,
  aws_route53_record: 2,
  aws_s3_bucket_public_access_block: 1,
  aws_s3_bucket_versioning: 1,
  aws_security_group: 2,
  aws_sqs_queue: 2,
  aws_vpc_security_group_egress_rule: 2,
  aws_vpc_security_group_ingress_rule: 3,
};

/** What an application has besides its secrets: 31 resources that a review reads and has nothing to say about. */
export function otherResources(app: string, tags: Readonly<Record<string, string>>): readonly Planned[] {
  const submodule = 'module.compute';
  const make = (type: string, name: string, values: object): Planned => ({
    submodule,
    type,
    name,
    values: { id: `${app}-${name}`, ...values, tags, tags_all: { ...tags, ManagedBy: 'terraform' } },
    computed: ['arn', 'id'],
  });
  const plain = Object.entries(PLAIN).flatMap(([type, count]) =>
    Array.from({ length: count }, (_, index) => make(type, `n${index}`, attributes(app, type, index))),
  );
  const bucket = { arn: `arn:aws:s3:::${app}`, bucket: app, region: REGION, policy: bucketPolicy(app), grant: [] };
  return [...plain, make('aws_s3_bucket', 'data', bucket), ...['api', 'worker'].map((part) => lambda(app, part, make))];
}

function attributes(app: string, type: string, index: number): object {
  const name = `${app}-${index}`;
  return {
    arn: arn(type.split('_')[1] ?? '', `${type}/${name}`),
    name,
    name_prefix: '',
    description: `Part ${index} of ${app}`,
    region: REGION,
    owner_id: ACCOUNT,
    enabled: true,
    retention_in_days: 30,
    timeouts: null,
    dimensions: { Service: app, Part: String(index) },
    alarm_actions: [arn('sns', 'alarms')],
    settings: [{ threshold: 5, period: 60, statistic: 'Sum', comparison_operator: 'GreaterThanThreshold' }],
  };
}

function lambda(app: string, part: string, make: (type: string, name: string, values: object) => Planned): Planned {
  const role = `arn:aws:iam::${ACCOUNT}:role/${app}-${part}`;
  const variables = { SECRET_NAME: `prod/${app}/database`, LOG_LEVEL: 'info' };
  return make('aws_lambda_function', part, {
    arn: arn('lambda', `function:${app}-${part}`),
    function_name: `${app}-${part}`,
    role,
    runtime: 'nodejs20.x',
    handler: 'index.handler',
    memory_size: 512,
    environment: [{ variables }],
    vpc_config: [{ subnet_ids: ['subnet-1', 'subnet-2'], security_group_ids: ['sg-1'] }],
  });
}

function bucketPolicy(app: string): string {
  const Statement = [
    {
      Effect: 'Deny',
      Principal: '*',
      Action: 's3:*',
      Resource: [`arn:aws:s3:::${app}`, `arn:aws:s3:::${app}/*`],
      Condition: { Bool: { 'aws:SecureTransport': 'false' } },
    },
  ];
  return JSON.stringify({ Version: '2012-10-17', Statement });
}
