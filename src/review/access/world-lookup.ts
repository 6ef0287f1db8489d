import type { OrganizationLevel, SecretKey } from '../../iam';
import { opaquePolicy } from '../../iam';
import type { World } from '../world/world';
import type { WorldKey } from '../world/world-key';
import type { WorldPrincipal } from '../world/world-principal';
import type { EncryptedBy } from '../world/world-secret';

/** Lookups in a world that questions repeat. */
export class WorldIndex {
  readonly principals: ReadonlyMap<string, WorldPrincipal>;
  /** ARNs of the principals. */
  readonly arns: ReadonlySet<string>;
  /** Unique ids of the principals, as far as they are known. */
  readonly uniqueIds: ReadonlySet<string>;
  private readonly keys: ReadonlyMap<string, WorldKey>;
  private readonly secretKeys = new Map<EncryptedBy, SecretKey>();

  constructor(readonly world: World) {
    this.principals = new Map(world.principals.map((principal) => [principal.id, principal]));
    this.arns = new Set(world.principals.map(({ arn }) => arn));
    this.uniqueIds = new Set(world.principals.flatMap(({ uniqueId = [] }) => uniqueId));
    this.keys = new Map(world.keys.map((key) => [key.id, key]));
  }

  /** The key of a secret or parameter with all that bears on it. */
  keyOf(encryptedBy: EncryptedBy): SecretKey {
    let key = this.secretKeys.get(encryptedBy);
    if (key === undefined) {
      key = this.describe(encryptedBy);
      this.secretKeys.set(encryptedBy, key);
    }
    return key;
  }

  /** SCPs of an account, from the root down; nothing when the organization is not given. */
  serviceControl(account: string | undefined): readonly OrganizationLevel[] | undefined {
    return account === undefined ? undefined : this.world.organization?.accounts[account]?.serviceControl;
  }

  /** RCPs of an account, from the root down; nothing when the organization is not given. */
  resourceControl(account: string): readonly OrganizationLevel[] | undefined {
    return this.world.organization?.accounts[account]?.resourceControl;
  }

  private describe(encryptedBy: EncryptedBy): SecretKey {
    if (encryptedBy.kind === 'aws-managed') return { managedBy: 'aws' };
    const key = encryptedBy.kind === 'key' ? this.keys.get(encryptedBy.key) : undefined;
    if (key === undefined) {
      const { arn, why } = encryptedBy as Extract<EncryptedBy, { kind: 'outside' }>;
      return { managedBy: 'customer', arn, policy: opaquePolicy(arn, why) };
    }
    const { arn, policy, grants, tags, account } = key;
    const resourceControl = this.resourceControl(account);
    return {
      managedBy: 'customer',
      arn,
      policy,
      grants,
      ...(tags && { tags }),
      ...(resourceControl && { resourceControl }),
    };
  }
}
