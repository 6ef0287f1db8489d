/**
 * AWS services that own secrets: the names of theirs begin with the id and a `!`, such as `rds!db-…`, and they carry the
 * tag {@link OWNING_SERVICE}. A `!` elsewhere in a name is anybody's. Read on 27 November 2026.
 *
 * @see https://docs.aws.amazon.com/secretsmanager/latest/userguide/service-linked-secrets.html
 */
export const OWNING_SERVICES = [
  'appflow',
  // The list says `datasync`, and the page of DataSync says `aws-datasync`.
  'aws-datasync',
  // From the page of Amazon Bedrock AgentCore; the list lacks it.
  'bedrock-agentcore-identity',
  'databrew',
  'datasync',
  'directconnect',
  'ecs-sc',
  'events',
  'marketplace-deployment',
  'opsworks-cm',
  'pcs',
  // From the AWS managed policy AWSQuickSightSecretsManagerWritePolicy; the list lacks it.
  'quicksight',
  'rds',
  'redshift',
  'sqlworkbench',
] as const;

/** The tag of secrets that AWS services own. Nobody else can set it, as its key begins with `aws:`. */
export const OWNING_SERVICE = 'aws:secretsmanager:owningService';

/**
 * AWS services that make secrets in their user's name which then belong to the user, and how the names begin. Anybody
 * may choose such a name. Read from AWS managed policies on 27 November 2026.
 *
 * @see https://docs.aws.amazon.com/aws-managed-policy/latest/reference/policy-list.html
 */
export const UNPREFIXED_SERVICES = {
  'bedrock-ide': 'amazon-bedrock-ide/',
  databrew: 'AwsGlueDataBrew-',
  datazone: 'AmazonDataZone-',
  kendra: 'AmazonKendra-',
  'rds-query-editor': 'rds-db-credentials/',
  sagemaker: 'AmazonSageMaker-',
} as const;

/** An AWS service that makes secrets under names that anybody may choose. */
export type UnprefixedService = keyof typeof UNPREFIXED_SERVICES;
