import { CloudtrailOrganizationDelegatedAdminAccount } from '@cdktf/provider-aws/lib/cloudtrail-organization-delegated-admin-account';
import { GuarddutyOrganizationAdminAccount } from '@cdktf/provider-aws/lib/guardduty-organization-admin-account';
import { OrganizationsDelegatedAdministrator } from '@cdktf/provider-aws/lib/organizations-delegated-administrator';
import { SecurityhubOrganizationAdminAccount } from '@cdktf/provider-aws/lib/securityhub-organization-admin-account';
import { Token } from 'cdktf';
import { Construct } from 'constructs';
import { AccountId } from '../../model/account-id';
import type { DelegatedService } from '../../model/organization/delegated-service';
import type { Region } from '../../model/region';
import { AwsAccount } from '../accounts/aws-account';
import { recordSource } from '../synthesis/record-source';
import { validated } from '../synthesis/validation';

/** Who manages services for the whole organization, in place of the management account. */
export interface DelegatedAdministratorsProps {
  /** The member account of each service: twelve digits, or a reference to an account of the stack. */
  readonly services: Readonly<Partial<Record<DelegatedService, string>>>;
}

/** Services that have no call of their own for it: AWS Organizations registers their administrator. */
const REGISTERED: Readonly<Partial<Record<DelegatedService, readonly string[]>>> = {
  'access-analyzer': ['access-analyzer.amazonaws.com'],
  config: ['config.amazonaws.com', 'config-multiaccountsetup.amazonaws.com'],
  'identity-center': ['sso.amazonaws.com'],
};

/**
 * Delegated administrators: nobody has to work in the management account, which no guardrail binds. Only the management
 * account can name them, so the stack must be in it, and trusted access of each service must be enabled in the
 * organization. GuardDuty and Security Hub have an administrator in each Region: in each of the stack's.
 *
 * @see https://docs.aws.amazon.com/organizations/latest/userguide/orgs_integrate_delegated_admin.html
 *
 * @example
 * new DelegatedAdministrators(stack, 'Delegated', { services: { guardduty: '222222222222' } });
 */
export class DelegatedAdministrators extends Construct {
  /** @throws when an account is not twelve digits */
  constructor(scope: Construct, id: string, { services }: DelegatedAdministratorsProps) {
    super(scope, id);
    recordSource(this);
    const entries = Object.entries(services) as [DelegatedService, string][];
    for (const [service, account] of entries.sort()) {
      const accountId = Token.isUnresolved(account) ? account : validated(this, () => AccountId.of(account).value);
      for (const principal of REGISTERED[service] ?? []) {
        new OrganizationsDelegatedAdministrator(this, principal.replace('.amazonaws.com', ''), {
          accountId,
          servicePrincipal: principal,
        });
      }
      this.createOwn(service, accountId);
    }
  }

  /** The services that register their administrator themselves. */
  private createOwn(service: DelegatedService, account: string): void {
    const { regions, region: primary } = AwsAccount.of(this);
    if (service === 'cloudtrail') {
      new CloudtrailOrganizationDelegatedAdminAccount(this, service, { accountId: account });
    }
    for (const region of regions) {
      const props = { adminAccountId: account, provider: this.providerOf(region, primary) };
      if (service === 'guardduty') new GuarddutyOrganizationAdminAccount(this, `${service}-${region}`, props);
      if (service === 'security-hub') new SecurityhubOrganizationAdminAccount(this, `${service}-${region}`, props);
    }
  }

  private providerOf(region: Region, primary: Region) {
    return region.name === primary.name ? undefined : AwsAccount.of(this).provider(region);
  }
}
