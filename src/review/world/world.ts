import type { OrganizationData } from './organization-data';
import type { WorldKey } from './world-key';
import type { WorldParameter } from './world-parameter';
import type { WorldPolicy } from './world-policy';
import type { WorldPrincipal } from './world-principal';
import type { WorldResource } from './world-resource';
import type { WorldSecret } from './world-secret';

/** Something that could not be read, with the reason: it makes answers `not-proven`, never wrong. */
export interface Unresolved {
  readonly stack: string;
  readonly address: string;
  /** The attribute that could not be resolved. @default - the resource as a whole */
  readonly attribute?: string;
  /** Why, in words for people. */
  readonly why: string;
}

/**
 * All that is declared in some stacks or plans, as far as access and rules need it: one world for all accounts and
 * environments, so that a role of one plan meets the secret of another. Lists are sorted by id. No secret value is in it.
 */
export interface World {
  /** Names of the environments, sorted. */
  readonly environments: readonly string[];
  /** @default - nothing says anything of it: SCPs and RCPs are taken as allowing, its condition keys stay open */
  readonly organization?: OrganizationData;
  readonly principals: readonly WorldPrincipal[];
  readonly secrets: readonly WorldSecret[];
  readonly keys: readonly WorldKey[];
  readonly parameters: readonly WorldParameter[];
  readonly policies: readonly WorldPolicy[];
  readonly resources: readonly WorldResource[];
  readonly unresolved: readonly Unresolved[];
  /** Ids of what Terraform forgets and does not destroy, without keys of instances. @default - none */
  readonly forgotten?: readonly string[];
}
