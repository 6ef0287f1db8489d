import { holeMarker, opaqueText, secretSuffix, uuid } from '../../../iam';
import type { Json } from '../../world/json';
import { accountOf, regionOf } from './account-of';
import { type Block, textOf } from './block';
import { partitionOf } from './place';

type Derivation = (block: Block) => Json | undefined;

/**
 * The value of an attribute that AWS or the provider computes, from what is declared: exact where AWS forms it from
 * names, with a marker of the right shape where AWS adds random characters.
 *
 * @returns nothing when it does not follow from what is declared
 */
export function derive(block: Block, attribute: string): Json | undefined {
  if (block.mode === 'ephemeral') return undefined;
  const type = block.mode === 'data' ? `data.${block.type}` : block.type;
  const derivations = Object.hasOwn(DERIVATIONS, type) ? DERIVATIONS[type] : undefined;
  return derivations !== undefined && Object.hasOwn(derivations, attribute)
    ? derivations[attribute]?.(block)
    : undefined;
}

/** A declared name, or the declared prefix with what the provider puts behind it. */
const declaredName: Derivation = (block) => {
  const prefix = textOf(block, 'name_prefix');
  return `${prefix}${holeMarker({ id: `${block.id}.name`, alphabet: 'name', min: 1, max: Number.POSITIVE_INFINITY })}`;
};

function globalArn(service: string, kind: string): Derivation {
  return (block) => {
    const path = textOf(block, 'path') || '/';
    return `arn:${partitionOf(block.place)}:${service}::${accountOf(block)}:${kind}${path}${nameOf(block)}`;
  };
}

function regionalArn(service: string, resource: (name: string) => string, name: Derivation = nameOf): Derivation {
  return (block) =>
    `arn:${partitionOf(block.place)}:${service}:${regionOf(block)}:${accountOf(block)}:${resource(String(name(block)))}`;
}

const nameOf: Derivation = (block) => block.get('name') ?? declaredName(block);
const secretArn = regionalArn(
  'secretsmanager',
  (id) => `secret:${id}`,
  (block) => `${nameOf(block)}-${secretSuffix(`${block.id} suffix`)}`,
);
const keyId: Derivation = (block) =>
  block.get('multi_region') === true
    ? `mrk-${holeMarker({ id: `${block.id} key id`, alphabet: 'hex', min: 32, max: 32 })}`
    : uuid(`${block.id} key id`);
const keyArn = regionalArn('kms', (id) => `key/${id}`, keyId);
const replicaKeyId: Derivation = (block) => {
  const primary = textOf(block, 'primary_key_arn');
  return primary.includes(':key/') ? primary.slice(primary.indexOf(':key/') + 5) : opaqueText(`${block.id} key id`);
};
const key = { arn: keyArn, id: keyId, key_id: keyId };
const iam = (kind: string) => ({ name: declaredName, id: nameOf, arn: globalArn('iam', kind) });

/** The ARN of something whose id AWS makes. */
function madeArn(service: string, kind: string): Derivation {
  return regionalArn(
    service,
    (id) => `${kind}/${id}`,
    (block) => opaqueText(`${block.id} id`),
  );
}

/** Ids of the organization are made by AWS: markers tell one from another. */
const ownId: Derivation = (block) => opaqueText(`${block.id} id`);
const roots: Derivation = (block) => [{ id: opaqueText(`${block.id} root`) }];

const DERIVATIONS: Readonly<Record<string, Readonly<Record<string, Derivation>>>> = {
  aws_iam_role: iam('role'),
  aws_iam_user: iam('user'),
  aws_iam_group: iam('group'),
  aws_iam_instance_profile: iam('instance-profile'),
  aws_iam_policy: { name: declaredName, arn: globalArn('iam', 'policy'), id: globalArn('iam', 'policy') },
  aws_secretsmanager_secret: { name: declaredName, arn: secretArn, id: secretArn },
  aws_secretsmanager_secret_version: { arn: (block) => block.get('secret_id') },
  aws_kms_key: key,
  aws_kms_external_key: key,
  aws_kms_replica_key: {
    arn: regionalArn('kms', (id) => `key/${id}`, replicaKeyId),
    id: replicaKeyId,
    key_id: replicaKeyId,
  },
  aws_kms_alias: { arn: regionalArn('kms', (name) => name), id: nameOf },
  aws_ssm_parameter: { arn: regionalArn('ssm', (name) => `parameter/${name.replace(/^\//, '')}`), id: nameOf },
  aws_lambda_function: {
    arn: regionalArn(
      'lambda',
      (name) => `function:${name}`,
      (block) => block.get('function_name'),
    ),
    id: (block) => block.get('function_name'),
  },
  aws_cloudwatch_log_group: { arn: regionalArn('logs', (name) => `log-group:${name}`), id: nameOf },
  aws_sns_topic: { arn: regionalArn('sns', (name) => name), id: regionalArn('sns', (name) => name) },
  aws_sqs_queue: { arn: regionalArn('sqs', (name) => name) },
  aws_s3_bucket: {
    arn: (block) =>
      `arn:${partitionOf(block.place)}:s3:::${textOf(block, 'bucket') || opaqueText(`${block.id}.bucket`)}`,
    id: (block) => block.get('bucket'),
  },
  aws_cloudwatch_event_rule: { arn: regionalArn('events', (name) => `rule/${name}`), id: nameOf },
  aws_cloudwatch_metric_alarm: {
    arn: regionalArn(
      'cloudwatch',
      (name) => `alarm:${name}`,
      (block) => block.get('alarm_name'),
    ),
  },
  aws_config_config_rule: { arn: madeArn('config', 'config-rule') },
  aws_security_group: { arn: madeArn('ec2', 'security-group') },
  aws_vpc_security_group_ingress_rule: { arn: madeArn('ec2', 'security-group-rule') },
  aws_vpc_security_group_egress_rule: { arn: madeArn('ec2', 'security-group-rule') },
  aws_vpc_endpoint: { arn: madeArn('ec2', 'vpc-endpoint') },
  aws_organizations_organization: { id: ownId, roots, master_account_id: ({ place }) => place.account },
  aws_organizations_organizational_unit: { id: ownId },
  aws_organizations_account: { id: ownId },
  aws_organizations_policy: { id: ownId },
  'data.aws_organizations_organization': { id: ownId, roots },
  'data.aws_organizations_organizational_unit': { id: ownId },
  'data.aws_caller_identity': { account_id: accountOf, id: accountOf },
  'data.aws_region': { name: regionOf, id: regionOf, region: regionOf },
  'data.aws_partition': { partition: (block) => partitionOf(block.place), id: (block) => partitionOf(block.place) },
};
