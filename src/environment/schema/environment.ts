import type { ClassificationProps } from '../../model/classification';
import type { People, PeopleSet } from './people';
import type { RotationChoice, RotationNetwork } from './rotation-choice';

/** Where Terraform keeps its state. */
export type StateLocation =
  /** A file beside the project: for one person's machine. */
  | { readonly kind: 'local' }
  /** An S3 bucket with a lock file, encrypted with a customer key. */
  | {
      readonly kind: 's3';
      readonly bucket: string;
      readonly region: string;
      /** Full ARN of the customer key. */
      readonly kmsKeyArn: string;
      /** Role that reads and writes the state. @default - the credentials that run Terraform */
      readonly roleArn?: string;
    };

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

/** Secrets that share keys. */
export interface Domain {
  /** The team that answers for the keys. */
  readonly owner: string;
  /** Roles in the security account that manage the keys and cannot decrypt. @default - the account alone */
  readonly administrators?: readonly string[];
}

/** A role in a workload's account. */
export interface Consumer<Workload extends string> {
  readonly workload: Workload;
  /** What runs with the role. */
  readonly runs: 'lambda' | 'ec2' | 'ecs-task' | { readonly assumedBy: readonly string[] };
  /** Why it reads from outside the networks that secrets demand. @default - it reads through them */
  readonly outsideNetworks?: string;
  /** ARN of a managed policy that bounds the role. @default - the boundary that is made for the workload's account */
  readonly permissionsBoundary?: string;
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

/** How the first value of a secret comes about. */
export type ValueOrigin =
  | {
      readonly kind: 'generated';
      /** What goes beside the password in a JSON secret; not secret. @default - the password alone */
      readonly template?: Readonly<Record<string, string | number | boolean>>;
      /** The key of the password in the JSON. @default 'password' */
      readonly generatedKey?: string;
      /** Characters of the password. @default 32 */
      readonly length?: number;
      /** Characters that it must not contain. @default - none */
      readonly excludeCharacters?: string;
    }
  /** Put later by a person, a pipeline or another system. */
  | {
      readonly kind: 'external';
      /** Whether it has been put: nothing rotates before. @default - nobody knows: refused where it is rotated */
      readonly delivered?: boolean;
    }
  /** From the environment variable `TF_VAR_<variable>` at apply. */
  | { readonly kind: 'variable'; readonly variable: string };

/** One secret: all that has to be written to add it. */
export interface SecretEntry<DomainName extends string, ConsumerName extends string, ClassName extends string> {
  /** `<application>/<name>`; the environment is put before it. */
  readonly name: `${string}/${string}`;
  readonly description: string;
  readonly domain: DomainName;
  readonly class: ClassName;
  readonly owner: string;
  readonly value: ValueOrigin;
  readonly rotation: RotationChoice;
  readonly readers: readonly ConsumerName[];
  /** Roles that deliver values. @default - none */
  readonly writers?: readonly ConsumerName[];
  /**
   * Why they deliver values although the secret is rotated; required then. 10 to 256 letters, digits, spaces or
   * `_.:/=+-@`.
   *
   * @default - nobody writes what is rotated
   */
  readonly writeReason?: string;
  /** Readers outside these stacks, each with a reason and the day of its review. @default - none */
  readonly alsoReadBy?: readonly {
    readonly principalArn: string;
    readonly reason: string;
    readonly reviewBy: string;
  }[];
  /** Whether the value is read only through the networks of its readers' workloads. @default false */
  readonly onlyThroughNetworks?: boolean;
  /** Permission sets whose people may read it, when their attribute `App` is the application. @default - no people */
  readonly people?: readonly Extract<PeopleSet, 'SecretsReader' | 'Developer'>[];
}

/** An environment as data: everything its stacks are made from. */
export interface Environment<
  Workload extends string = string,
  DomainName extends string = string,
  ConsumerName extends string = string,
  ClassName extends string = string,
> {
  /** 1 to 20 characters of `a-z 0-9 -`: the beginning of stack ids and of secret names. */
  readonly name: string;
  /** `o-…` */
  readonly organizationId: string;
  readonly accounts: Accounts<Workload>;
  readonly regions: { readonly primary: string; readonly replicas: readonly string[] };
  /** Name of the role in each account that Terraform assumes. */
  readonly deploymentRole: string;
  readonly state: StateLocation;
  readonly classes: Readonly<Record<ClassName, Omit<ClassificationProps, 'name'>>>;
  readonly domains: Readonly<Record<DomainName, Domain>>;
  readonly consumers: Readonly<Record<ConsumerName, Consumer<NoInfer<Workload>>>>;
  readonly secrets: readonly SecretEntry<NoInfer<DomainName>, NoInfer<ConsumerName>, NoInfer<ClassName>>[];
  /** VPCs in the primary Region that get endpoints. @default - none */
  readonly networks?: readonly WorkloadNetwork<NoInfer<Workload>>[];
  /** Who gets which permission set. @default - nobody */
  readonly people?: People<NoInfer<Workload>>;
  /** Whether customers depend on it: no developer is let in. @default false */
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
