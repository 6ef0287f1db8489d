import { type Policy, parsePolicy, type Tags } from '../../iam';
import { groupedBy } from '../../model/grouped-by';
import { isOf, type KnownType } from '../provider/known-types';
import type { World } from '../world/world';
import type { WorldKey } from '../world/world-key';
import type { WorldResource } from '../world/world-resource';
import type { WorldSecret } from '../world/world-secret';
import { partitionOf } from './addressed';

/** What a call is about. */
export interface CallTarget {
  /** @default - not known */
  readonly arn?: string;
  readonly tags?: Tags;
  /** @default - it has no policy of its own, or one that does not bear on its own account */
  readonly policy?: Policy;
}

const LOOKED_UP_KEYS: readonly KnownType[] = ['data.aws_kms_key', 'data.aws_kms_alias'];

/** Finds what bears on calls about the resources of a world. */
export class ResourceLookup {
  private readonly secrets: ReadonlyMap<string, readonly WorldSecret[]>;
  private readonly keys: ReadonlyMap<string, WorldKey>;
  private readonly keysByArn: ReadonlyMap<string, WorldKey>;
  private readonly roles: ReadonlyMap<string, string>;

  constructor(world: World) {
    this.secrets = groupedBy(world.secrets, ({ arn }) => withoutRegion(arn));
    this.keys = new Map(world.keys.map((key) => [key.id, key]));
    this.keysByArn = new Map(world.keys.map((key) => [key.arn, key]));
    this.roles = new Map(world.principals.map(({ account, name, arn }) => [`${account} ${name}`, arn]));
  }

  /** What a resource is, or belongs to: the policy of a secret is about the secret. */
  targetOf(resource: WorldResource): CallTarget {
    const { attributes, id, region, type } = resource;
    const key = this.keys.get(id);
    if (key !== undefined) return key;
    if (isOf(resource, ...LOOKED_UP_KEYS)) return { policy: accountMayDescribe(resource) };
    if (type.startsWith('aws_iam_role_policy')) return { arn: this.roleArn(String(attributes.role), resource) };
    const arn = attributes.secret_arn ?? attributes.secret_id ?? attributes.arn;
    if (typeof arn !== 'string') return { tags: tagsOf(resource) };
    const secret = type.startsWith('aws_secretsmanager_')
      ? this.secretsOf(resource).find((candidate) => candidate.region === region)
      : undefined;
    return secret ?? { arn, tags: tagsOf(resource) };
  }

  /** The secret that a resource is, or belongs to, in each of its Regions. */
  secretsOf({ attributes }: WorldResource): readonly WorldSecret[] {
    const arn = attributes.secret_arn ?? attributes.secret_id ?? attributes.arn;
    return typeof arn === 'string' ? (this.secrets.get(withoutRegion(arn)) ?? []) : [];
  }

  key(id: string): WorldKey | undefined {
    return this.keys.get(id);
  }

  keyByArn(arn: string): WorldKey | undefined {
    return this.keysByArn.get(arn);
  }

  /** The ARN of a role that a resource names, by name or by ARN. */
  roleArn(role: string, resource: WorldResource): string {
    if (role.startsWith('arn:')) return role;
    const { account = '' } = resource;
    return this.roles.get(`${account} ${role}`) ?? `arn:${partitionOf(resource)}:iam::${account}:role/${role}`;
  }
}

/** The policy of a key that is only looked up is written elsewhere: it is taken as letting its account describe it. */
function accountMayDescribe(resource: WorldResource): Policy {
  const { account = '' } = resource;
  return parsePolicy('policy of a key that is declared elsewhere', {
    Version: '2012-10-17',
    Statement: {
      Effect: 'Allow',
      Principal: { AWS: `arn:${partitionOf(resource)}:iam::${account}:root` },
      Action: 'kms:DescribeKey',
      Resource: '*',
    },
  });
}

/** A replica's ARN differs from its primary's in the Region alone. */
function withoutRegion(arn: string): string {
  return arn
    .split(':')
    .filter((_, index) => index !== 3)
    .join(':');
}

function tagsOf({ attributes }: WorldResource): Tags | undefined {
  const { tags } = attributes;
  if (typeof tags !== 'object' || tags === null || Array.isArray(tags)) return undefined;
  return Object.fromEntries(
    Object.entries(tags).filter((entry): entry is [string, string] => typeof entry[1] === 'string'),
  );
}
