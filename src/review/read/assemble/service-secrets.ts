import { hasHole, holeMarker, opaqueText, secretSuffix } from '../../../iam';
import { isOf, type KnownType } from '../../provider/known-types';
import { isJsonObject, type Json, type JsonObject } from '../../world/json';
import { accountOf, regionOf } from '../block/account-of';
import { type Block, textOf } from '../block/block';
import { list } from '../block/list';
import { partitionOf } from '../block/place';

/** The six characters that AWS adds, or the marker of them, after the last hyphen. */
export const SECRET_SUFFIX = /-(?:[A-Za-z0-9]{6}|\uE000[^\uE000\uE001]*\uE001)$/;

/** A secret that a service makes for a resource of its own, and keeps. */
export interface ServiceSecret {
  readonly block: Block;
  /** Distinguishes it from others of the same resource. @default - it is the only one */
  readonly part?: string;
  /** Id of the service, as in the tag `aws:secretsmanager:owningService`. */
  readonly owner: string;
  readonly arn: string;
  /** Of the key that encrypts it; nothing for `aws/secretsmanager`. */
  readonly key: Json | undefined;
  /** Whether the configuration chooses the key. @default true */
  readonly isChosen?: boolean;
}

/** Where the resource says that it wants such a secret, the ARN that it has then, and the key. */
interface Manager {
  readonly owner: string;
  readonly asks: string;
  readonly arn: (block: Block) => string;
  /** @default - the resource cannot choose one */
  readonly key?: string;
}

const masterSecret = (block: Block) => list(block.get('master_user_secret')).find(isJsonObject);

const MASTER = {
  owner: 'rds',
  asks: 'manage_master_user_password',
  arn: (block: Block) => String(masterSecret(block)?.secret_arn ?? ''),
} satisfies Manager;
const RDS: Manager = { ...MASTER, key: 'master_user_secret_kms_key_id' };

/** Types whose password a service keeps. DocumentDB keeps it through RDS; its resource names no key. */
const MANAGERS: Readonly<Partial<Record<KnownType, Manager>>> = {
  aws_db_instance: RDS,
  aws_rds_cluster: RDS,
  aws_docdb_cluster: MASTER,
  aws_redshift_cluster: {
    owner: 'redshift',
    asks: 'manage_master_password',
    arn: (block) => textOf(block, 'master_password_secret_arn'),
    key: 'master_password_secret_kms_key_id',
  },
  aws_redshiftserverless_namespace: {
    owner: 'redshift',
    asks: 'manage_admin_password',
    arn: (block) => textOf(block, 'admin_password_secret_arn'),
    key: 'admin_password_secret_kms_key_id',
  },
};

/**
 * The secrets that services make for these resources: of passwords that RDS, DocumentDB and Redshift keep, and of the
 * private keys of TLS between ECS services.
 *
 * @see https://docs.aws.amazon.com/secretsmanager/latest/userguide/service-linked-secrets.html
 */
export function serviceSecrets(blocks: readonly Block[]): readonly ServiceSecret[] {
  return blocks.flatMap((block) => {
    if (isOf(block, 'aws_ecs_service')) return connectSecrets(block);
    const manager = Object.hasOwn(MANAGERS, block.type) ? MANAGERS[block.type as KnownType] : undefined;
    if (manager === undefined || !isAsked(block.get(manager.asks))) return [];
    return [{ block, owner: manager.owner, arn: manager.arn(block), ...keyOf(block, manager) }];
  });
}

/**
 * The key of such a secret: what the configuration chooses, otherwise what AWS says that it has, which may be a key that
 * was chosen before. One that is made without a choice is under the AWS managed key.
 *
 * @see https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/API_CreateDBInstance.html
 * @see https://docs.aws.amazon.com/redshift/latest/mgmt/redshift-secrets-manager-integration.html
 */
function keyOf(block: Block, { owner, key: attribute, arn }: Manager): Pick<ServiceSecret, 'key' | 'isChosen'> {
  const told = attribute === undefined ? undefined : block.get(attribute);
  const isTold = told !== undefined && told !== null && told !== '';
  if (isTold && attribute !== undefined && block.isDeclared?.(attribute) !== false) return { key: told };
  const now = isTold ? told : masterSecret(block)?.kms_key_id;
  const isThere = arn(block) !== '' && !hasHole(arn(block));
  const isRestored = owner === 'redshift' && RESTORING.some((name) => (block.get(name) ?? null) !== null);
  const later = isThere || isRestored ? opaqueText(`${block.id}.${attribute ?? 'kms_key_id'} is not known`) : undefined;
  return { key: now ?? later, isChosen: false };
}

/** What a cluster of Redshift is restored from: AWS does not say that the secret then has another key than before. */
const RESTORING = ['snapshot_identifier', 'snapshot_arn', 'snapshot_cluster_identifier'];

export const SERVICE_SECRET_TYPES: readonly KnownType[] = [
  ...(Object.keys(MANAGERS) as KnownType[]),
  'aws_ecs_service',
];

/** What is not known yet may be asked for: better a secret too many than an access not seen. */
function isAsked(value: Json | undefined): boolean {
  return value !== undefined && value !== null && value !== false && value !== 'false';
}

/** @see https://docs.aws.amazon.com/AmazonECS/latest/developerguide/service-connect-tls.html */
function connectSecrets(block: Block): readonly ServiceSecret[] {
  const owner = 'ecs-sc';
  return objects(block.get('service_connect_configuration'))
    .flatMap(({ service }) => objects(service))
    .flatMap(({ tls, port_name: port }) => objects(tls).map((each) => ({ part: String(port), key: each.kms_key })))
    .map(({ part, key }) => ({ block, part, owner, arn: connectSecretArn(block, part), key }));
}

/** Of the name only the beginning is known. */
function connectSecretArn(block: Block, port: string): string {
  const id = `${block.id} ${port}`;
  const name = holeMarker({ id, alphabet: 'name', min: 1, max: Number.POSITIVE_INFINITY });
  const place = `${regionOf(block)}:${accountOf(block)}`;
  return `arn:${partitionOf(block.place)}:secretsmanager:${place}:secret:ecs-sc!${name}-${secretSuffix(`${id} suffix`)}`;
}

function objects(value: Json | undefined): readonly JsonObject[] {
  return list(value).filter(isJsonObject);
}
