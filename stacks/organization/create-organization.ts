import type { App } from 'cdktf';
import { OrganizationStack } from '../organization-stack';
import { guardrailSets } from './guardrail-sets';
import { organization } from './organization';
import { roles } from './roles';

/** Makes the stack of the organization of dev, staging and prod: `org-guardrails`. */
export function createOrganization(app: App): OrganizationStack {
  return new OrganizationStack(app, { organization, roles, guardrailSets, furtherRegions: ['eu-west-1'] });
}
