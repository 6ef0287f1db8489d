import type { App } from 'cdktf';
import { madeFrom } from '../../constructs/synthesis/record-source';
import type { Organization } from '../schema/organization';
import { OrganizationStack } from './organization-stack';
import { PeopleStack } from './people-stack';

/** The stacks of an organization, for what is added to them. */
export interface OrganizationStacks {
  readonly guardrails: OrganizationStack;
  /** @default - the organization has no permission sets */
  readonly people?: PeopleStack;
}

/**
 * Makes the stacks of an organization, once for all of its environments: `org-guardrails` and `org-people`.
 *
 * @example
 * createOrganization(app, organization);
 */
export function createOrganization(app: App, organization: Organization): OrganizationStacks {
  const { people } = organization;
  return madeFrom(organization.source, () => ({
    guardrails: new OrganizationStack(app, organization),
    ...(people !== undefined && { people: new PeopleStack(app, organization, people) }),
  }));
}
