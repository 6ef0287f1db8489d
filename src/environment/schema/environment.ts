import type { SourcePlace } from '../../constructs/synthesis/record-source';
import type { Classification } from '../../model/classification';
import type { Application } from './application';
import type { EnvironmentAudit } from './audit';
import type { Consumer } from './consumer';
import type { Domain } from './domain';
import type { People } from './people';
import type { RotationNetwork } from './rotation-choice';
import type { SecretEntry } from './secret-entry';
import type { StateLocation } from './state-location';

/** The twelve digits of each account. All differ. */
export interface Accounts<Workload extends string> {
  /** Where the organization is managed. */
  readonly management: string;
  /** Where secrets and keys are. */
  readonly security: string;
  /** Where trails and findings are. */
  readonly audit: string;
  /** Where the consumers run, by the name of the workload. */
  readonly workloads: Readonly<Record<Workload, string>>;
}

/** A VPC of a workload, which reaches secrets through endpoints of its own. */
export interface WorkloadNetwork<Workload extends string> {
  readonly workload: Workload;
  /** `vpc-…` */
  readonly vpcId: string;
  /** Private subnets in two or more zones. */
  readonly subnetIds: readonly string[];
  /** Addresses of what may connect, such as those of the VPC. */
  readonly clientsCidr: string;
}

/** What is said of an environment beside its applications. */
export interface EnvironmentSettings<Workload extends string> {
  /** 1 to 20 characters of `a-z 0-9 -`: the beginning of stack ids and of secret names. */
  readonly name: string;
  /** `o-…` */
  readonly organizationId: string;
  readonly accounts: Accounts<Workload>;
  readonly regions: { readonly primary: string; readonly replicas: readonly string[] };
  /** Name of the role in each account that Terraform assumes. */
  readonly deploymentRole: string;
  readonly state: StateLocation;
  /** The classes that its secrets may be of. */
  readonly classes: readonly Classification[];
  /** The domains that have keys in it. */
  readonly domains: readonly Domain[];
  /** Names of roles in the security account that manage keys and cannot decrypt. @default - the account alone */
  readonly keyAdministrators?: readonly string[];
  /** VPCs in the primary Region that get endpoints. @default - none */
  readonly networks?: readonly WorkloadNetwork<NoInfer<Workload>>[];
  /** Who gets which permission set. @default - nobody */
  readonly people?: People<NoInfer<Workload>>;
  /** What is looked for in its accounts. @default - nothing: no detections, no decoys, no stack `<environment>-audit` */
  readonly audit?: EnvironmentAudit<NoInfer<Workload>>;
  /** Whether customers depend on it: no developer gets access. @default false */
  readonly production?: boolean;
  /** AWS services that the roles of workloads may use beside secrets, such as `s3`. @default - none */
  readonly workloadServices?: readonly string[];
  /** Where rotation functions run. @default - outside any VPC */
  readonly rotationNetwork?: RotationNetwork;
  /** The environment whose secrets must have been rotated by the same functions first. @default - none */
  readonly rotationProvenIn?: string;
  /** Why no rule of AWS Config looks for overdue rotations. @default - one does */
  readonly overdueUnwatched?: string;
  /** Whether secrets are protected from deletion, and keys. @default true */
  readonly deletionProtection?: boolean;
}

/** An environment as data: accounts, Regions, networks, and the applications in it. */
export interface EnvironmentProps<Workload extends string = string> extends EnvironmentSettings<Workload> {
  /** A superuser's secret stands before those that it rotates. */
  readonly applications: readonly Application[];
}

/** An environment after its checks: what its applications state, as it is here. */
export interface Environment<Workload extends string = string> extends EnvironmentSettings<Workload> {
  readonly consumers: readonly Consumer[];
  readonly secrets: readonly SecretEntry[];
  /** The line that defines it. @default - it is not known */
  readonly source?: SourcePlace;
}
