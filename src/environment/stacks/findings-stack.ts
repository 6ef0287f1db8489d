import { type App, TerraformStack } from 'cdktf';
import { AccessAnalyzer, GuardDutyOrganization, SecurityHubOrganization } from '../../constructs/compliance/services';
import { recordSource } from '../../constructs/synthesis/record-source';
import type { Organization } from '../schema/organization';
import type { OrganizationFindings } from '../schema/organization-findings';
import { configureDelegate } from './configure-delegate';
import { configureState } from './state';

/**
 * `org-audit-findings`: Security Hub, GuardDuty and IAM Access Analyzer for every account of the organization, in the one
 * account that they are delegated to.
 *
 * @example
 * const { audit, delegated } = organization;
 * if (audit?.findings && delegated?.guardduty) new FindingsStack(app, organization, audit.findings, delegated.guardduty);
 */
export class FindingsStack extends TerraformStack {
  constructor(app: App, organization: Organization, findings: OrganizationFindings, account: string) {
    super(app, 'org-audit-findings');
    recordSource(this);
    configureState(this, { name: 'org', state: organization.state });
    configureDelegate(this, organization, account);
    const { securityHub, guardDuty, accessAnalyzer } = findings;
    if (securityHub.kind !== 'left-out') new SecurityHubOrganization(this, 'SecurityHub', securityHub);
    if (guardDuty.kind !== 'left-out') new GuardDutyOrganization(this, 'GuardDuty', guardDuty);
    if (accessAnalyzer.kind !== 'left-out') {
      new AccessAnalyzer(this, 'Analyzer', { name: accessAnalyzer.name, zone: 'organization' });
    }
  }
}
