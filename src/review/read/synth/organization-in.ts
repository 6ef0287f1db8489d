import type { OrganizationParts } from '../../world/organization-parts';
import { joinParts } from '../organization/assemble-organization';
import type { StackModule } from './stack-module';

/** What stacks say of the organization beside its resources, and what is given. */
export function organizationIn(
  modules: readonly StackModule[],
  given: OrganizationParts | undefined,
): OrganizationParts | undefined {
  const parts = [...(given === undefined ? [] : [given]), ...modules.flatMap(({ organization }) => organization)];
  return parts.length === 0 ? undefined : joinParts(parts);
}
