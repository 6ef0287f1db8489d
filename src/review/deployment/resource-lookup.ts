import type { Policy, Tags } from '../../iam';
import type { World } from '../world/world';
import type { WorldKey } from '../world/world-key';
import type { WorldResource } from '../world/world-resource';
import type { WorldSecret } from '../world/world-secret';

/** What a call is about. */
export interface CallTarget {
  /** @default - not known */
  readonly arn?: string;
  readonly tags?: Tags;
  /** @default - it has no policy of its own, or one that does not bear on its own account */
  readonly policy?: Policy;
}

/** Finds what bears on calls about the resources of a world. */
export class ResourceLookup {
  private readonly secrets: ReadonlyMap<string, WorldSecret>;
  private readonly keys: ReadonlyMap<string, WorldKey>;

  constructor(world: World) {
    this.secrets = new Map(world.secrets.map((secret) => [`${secret.arn} ${secret.region}`, secret]));
    this.keys = new Map(world.keys.map((key) => [key.id, key]));
  }

  /** What a resource is, or belongs to: the policy of a secret is about the secret. */
  targetOf(resource: WorldResource): CallTarget {
    const { attributes, id, region, type } = resource;
    const key = this.keys.get(id);
    if (key !== undefined) return key;
    const arn = attributes.secret_arn ?? attributes.secret_id ?? attributes.arn;
    if (typeof arn !== 'string') return { tags: tagsOf(resource) };
    const secret = type.startsWith('aws_secretsmanager_') ? this.secrets.get(`${arn} ${region}`) : undefined;
    return secret ?? { arn, tags: tagsOf(resource) };
  }
}

function tagsOf({ attributes }: WorldResource): Tags | undefined {
  const { tags } = attributes;
  if (typeof tags !== 'object' || tags === null || Array.isArray(tags)) return undefined;
  return Object.fromEntries(
    Object.entries(tags).filter((entry): entry is [string, string] => typeof entry[1] === 'string'),
  );
}
