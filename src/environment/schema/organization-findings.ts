import type { ConfigRulePackProps } from '../../constructs/compliance/rules/carrier';
import type {
  AccessAnalyzerProps,
  GuardDutyOrganizationProps,
  SecurityHubOrganizationProps,
} from '../../constructs/compliance/services';
import type { DelegatedService } from '../../model/organization/delegated-service';

/** Something that is not made, because it is there or not wanted. */
export interface LeftOut {
  readonly kind: 'left-out';
  /** Such as that AWS Control Tower has made it. */
  readonly reason: string;
}

/** Rules of AWS Config for every account, in the account to which `delegated` gives AWS Config. */
export interface OrganizationRules extends ConfigRulePackProps {
  /** 1 to 40 letters, digits, `-` or `_`: what shows the results of all accounts. */
  readonly aggregator: string;
}

/** What looks for threats and strangers in every account, in the one account to which `delegated` gives these services. */
export interface OrganizationFindings {
  readonly securityHub: SecurityHubOrganizationProps | LeftOut;
  readonly guardDuty: ({ readonly kind: 'made' } & GuardDutyOrganizationProps) | LeftOut;
  /** Reports access from outside of the organization. */
  readonly accessAnalyzer: ({ readonly kind: 'made' } & Pick<AccessAnalyzerProps, 'name'>) | LeftOut;
}

const SERVICES: Readonly<Record<keyof OrganizationFindings, DelegatedService>> = {
  securityHub: 'security-hub',
  guardDuty: 'guardduty',
  accessAnalyzer: 'access-analyzer',
};

/** Services that are set up here: they are delegated to one account. */
export function findingServices(findings: OrganizationFindings): readonly DelegatedService[] {
  const names = Object.keys(SERVICES) as (keyof OrganizationFindings)[];
  return names.filter((name) => findings[name].kind !== 'left-out').map((name) => SERVICES[name]);
}
