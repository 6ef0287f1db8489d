import type { SourcePlace } from '../../constructs/synthesis/record-source';
import type { DelegatedService } from '../../model/organization/delegated-service';
import type { Partition } from '../../model/partition';
import type { IdentityCenter } from '../../model/people/identity-center';
import type { Environment } from './environment';
import type { OrganizationAudit } from './organization-audit';
import type { OrganizationGuardrails, TagPolicyEntry } from './organization-guardrails';
import type { StateLocation } from './state-location';

/** Where Identity Center is administered, and whose people it has. */
export interface OrganizationPeople {
  /** The management account, or the delegated administrator of Identity Center. @default - the management account */
  readonly account?: string;
  readonly identityCenter: IdentityCenter;
  /** Attributes of the directory by the tag of a person's session. */
  readonly attributes: Readonly<Record<string, string>>;
  /** Environments whose assignments are made. */
  readonly environments: readonly Environment[];
}

/** Accounts that are governed together. */
export interface OrganizationUnit {
  /** `ou-…-…` */
  readonly id: string;
  /** Twelve digits each. */
  readonly accounts: readonly string[];
}

/** An organization as data: what nobody in its accounts can do, and what people may. */
export interface OrganizationProps<Unit extends string = string> {
  /** `o-…` */
  readonly id: string;
  readonly partition: Partition;
  /** Twelve digits. No policy binds it. */
  readonly managementAccount: string;
  /** `r-…` */
  readonly rootId: string;
  /** By a short name of `a-z 0-9 -`. */
  readonly units: Readonly<Record<Unit, OrganizationUnit>>;
  /**
   * The account in which policies are managed: that of the management account, or of a member to which the management
   * account has delegated it.
   *
   * @default - the management account
   * @see https://docs.aws.amazon.com/organizations/latest/userguide/orgs_delegate_policies.html
   */
  readonly policyAccount?: string;
  /** The Region of the stacks; AWS Organizations itself has none. */
  readonly region: string;
  /** Regions beside it in which GuardDuty and Security Hub work. @default - none */
  readonly furtherRegions?: readonly string[];
  /** Name of the role in that account that Terraform assumes. */
  readonly deploymentRole: string;
  readonly state: StateLocation;
  /** Member accounts, by what they manage for the whole organization. @default - none are delegated */
  readonly delegated?: Readonly<Partial<Record<DelegatedService, string>>>;
  /** What nobody in its accounts can do. @default - no guardrails */
  readonly guardrails?: OrganizationGuardrails;
  /** By the names of the policies. @default - none: tags may say anything */
  readonly tagPolicies?: Readonly<Record<string, TagPolicyEntry>>;
  /** How it records what happens. @default - no stack `org-audit` */
  readonly audit?: OrganizationAudit;
  /** What people may do. @default - no permission sets */
  readonly people?: OrganizationPeople;
}

/** An organization after its checks. */
export interface Organization<Unit extends string = string> extends OrganizationProps<Unit> {
  /** The line that defines it. @default - it is not known */
  readonly source?: SourcePlace;
}
