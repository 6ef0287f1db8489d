import type { App } from 'cdktf';
import { madeFrom } from '../../constructs/synthesis/record-source';
import type { Organization } from '../schema/organization';
import { findingServices } from '../schema/organization-findings';
import { ConfigurationStack } from './configuration-stack';
import { FindingsStack } from './findings-stack';
import { ManagementEventsStack } from './management-events-stack';
import { OrganizationStack } from './organization-stack';
import { PeopleStack } from './people-stack';
import { TrailStack } from './trail-stack';

/** The stacks of an organization, for what is added to them. */
export interface OrganizationStacks {
  readonly guardrails: OrganizationStack;
  /** @default - the organization has no permission sets */
  readonly people?: PeopleStack;
  /** @default - the organization has no trail, or one that is there already */
  readonly audit?: TrailStack;
  /** @default - nobody is told what happens in the management account */
  readonly events?: ManagementEventsStack;
  /** @default - AWS Config judges nothing for the organization */
  readonly configuration?: ConfigurationStack;
  /** @default - Security Hub, GuardDuty and IAM Access Analyzer are not touched */
  readonly findings?: FindingsStack;
}

/**
 * Makes the stacks of an organization, once for all of its environments: `org-guardrails`, `org-people`, `org-audit`,
 * `org-audit-events`, `org-audit-configuration` and `org-audit-findings`.
 *
 * @example
 * createOrganization(app, organization);
 */
export function createOrganization(app: App, organization: Organization): OrganizationStacks {
  const { people, audit } = organization;
  return madeFrom(organization.source, () => ({
    guardrails: new OrganizationStack(app, organization),
    ...(people !== undefined && { people: new PeopleStack(app, organization, people) }),
    ...(audit?.trail.kind === 'made' && { audit: new TrailStack(app, organization, audit.trail, audit.reportedTo) }),
    ...(audit !== undefined && { events: new ManagementEventsStack(app, organization, audit) }),
    ...judging(app, organization),
  }));
}

/** Each in the account that its services are delegated to: `defineOrganization` asks for one. */
function judging(app: App, organization: Organization): Pick<OrganizationStacks, 'configuration' | 'findings'> {
  const { audit: { rules, findings } = {}, delegated = {} } = organization;
  const { config } = delegated;
  const [service] = findings === undefined ? [] : findingServices(findings);
  const finder = service && delegated[service];
  return {
    ...(rules !== undefined &&
      config !== undefined && { configuration: new ConfigurationStack(app, organization, rules, config) }),
    ...(findings !== undefined &&
      finder !== undefined && { findings: new FindingsStack(app, organization, findings, finder) }),
  };
}
