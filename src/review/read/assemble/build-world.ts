import type { Json } from '../../world/json';
import type { OrganizationParts } from '../../world/organization-parts';
import type { World } from '../../world/world';
import type { Block } from '../block/block';
import type { GivenPolicies } from '../managed/managed-policy';
import { assembleOrganization, joinParts } from '../organization/assemble-organization';
import { declaredOrganization } from '../organization/declared-organization';
import { Blocks } from './blocks';
import { readKeys } from './keys';
import { readOtherPolicies } from './other-policies';
import { readParameters } from './parameters';
import { PolicyReader } from './policy-reader';
import { readPrincipals } from './principals';
import { readResources } from './resources';
import { readSecrets } from './secrets';

export interface BuildWorldOptions {
  /** What is known of the organization besides. @default - what the resources declare */
  readonly organization?: OrganizationParts;
  /** Texts of AWS managed policies. @default - those that are known here */
  readonly managedPolicies?: GivenPolicies;
  /** AWS managed keys that are known by their ARN: the alias of each. @default - none */
  readonly managedKeys?: ReadonlyMap<string, string>;
  /** Changes policy documents as they are read. @default - they are read as they are */
  readonly rewrite?: (block: Block, attribute: string, document: Json) => Json;
}

/**
 * Assembles the world that resources of any number of stacks declare.
 *
 * @throws ReadError when a resource that access depends on does not say its account or Region
 */
export function buildWorld(
  all: readonly Block[],
  { organization: given, managedPolicies, managedKeys, rewrite }: BuildWorldOptions = {},
): World {
  const blocks = new Blocks(all);
  const policies = new PolicyReader(rewrite, managedPolicies);
  const keys = readKeys(blocks, policies);
  const secrets = readSecrets(blocks, { keys, managedKeys, policies });
  const parameters = readParameters(blocks, { keys, managedKeys });
  const principals = readPrincipals(blocks, policies);
  readOtherPolicies(blocks, policies);
  const declared = declaredOrganization(all, policies.policies);
  const parts = given === undefined ? declared : joinParts([given, declared]);
  const organization = assembleOrganization(
    parts,
    all.flatMap(({ place }) => place.account ?? []),
  );
  return {
    environments: [...new Set(all.map(({ origin }) => origin.environment))].sort(),
    ...(organization && { organization }),
    principals: sorted(principals),
    secrets: sorted(secrets),
    keys: sorted(keys),
    parameters: sorted(parameters),
    policies: [...policies.policies].sort((a, b) => compare(a.policy.name, b.policy.name)),
    resources: sorted(readResources(all)),
    unresolved: [...policies.unresolved].sort((a, b) => compare(`${a.stack}:${a.address}`, `${b.stack}:${b.address}`)),
  };
}

function sorted<T extends { readonly id: string }>(items: readonly T[]): readonly T[] {
  return [...items].sort((a, b) => compare(a.id, b.id));
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
