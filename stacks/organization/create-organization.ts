import type { App } from 'cdktf';
import { OrganizationStack, PeopleStack } from 'cdktf-aws-secrets/environment';
import { guardrailSets } from './guardrail-sets';
import { environments, organization } from './organization';
import { people } from './people';
import { roles } from './roles';
import { tagPolicies } from './tag-policies';

/** Makes the stacks of the organization of dev, staging and prod: `org-guardrails` and `org-people`. */
export function createOrganization(app: App): void {
  new OrganizationStack(app, { organization, roles, guardrailSets, tagPolicies, furtherRegions: ['eu-west-1'] });
  new PeopleStack(app, people, Object.values(environments));
}
