import { type App, TerraformStack } from 'cdktf';
import { Boundary } from '../../constructs/access/boundary';
import { PermissionsBoundary } from '../../constructs/access/permissions-boundary';
import { ConfigAggregator, ConfigRulePack } from '../../constructs/compliance/rules/carrier';
import { recordSource } from '../../constructs/synthesis/record-source';
import type { Organization } from '../schema/organization';
import type { OrganizationRules } from '../schema/organization-findings';
import { configureDelegate } from './configure-delegate';
import { configureState } from './state';

/**
 * `org-audit-configuration`: what AWS Config judges every account of the organization by, in the account that it is
 * delegated to. Something must record each account first.
 *
 * @example
 * const { audit, delegated } = organization;
 * if (audit?.rules && delegated?.config) new ConfigurationStack(app, organization, audit.rules, delegated.config);
 */
export class ConfigurationStack extends TerraformStack {
  constructor(app: App, organization: Organization, { aggregator, ...rules }: OrganizationRules, account: string) {
    super(app, 'org-audit-configuration');
    recordSource(this);
    configureState(this, { name: 'org', state: organization.state });
    configureDelegate(this, organization, account);
    const boundary = Boundary.aggregator();
    const { policyArn } = new PermissionsBoundary(this, 'Boundary', { environment: 'org', boundary });
    new ConfigAggregator(this, 'Aggregator', { name: aggregator, permissionsBoundary: policyArn });
    new ConfigRulePack(this, 'Rules', rules);
  }
}
