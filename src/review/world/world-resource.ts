import type { JsonObject } from './json';
import type { Origin } from './origin';

/** What is known of an attribute whose value is not kept. The value itself never enters the world. */
export interface Redacted {
  /** `literal`: written in the configuration or known in the plan; `reference`: comes from elsewhere; otherwise `unknown`. */
  readonly from: 'literal' | 'reference' | 'unknown';
  /** What it refers to, such as `random_password.db.result` or `var.token`; sorted. */
  readonly references: readonly string[];
  /** Whether the text looks like a credential: a private key, an access key id, a token, `password=…`. */
  readonly suspicious: boolean;
}

/** A resource or data source of any type, for rules. Holds nothing secret. */
export interface WorldResource {
  /** `<stack>:<address>`; unique in a world. */
  readonly id: string;
  readonly origin: Origin;
  readonly mode: 'managed' | 'data' | 'ephemeral';
  /** Such as `aws_secretsmanager_secret`. */
  readonly type: string;
  /** Last label of the address, without an instance key. */
  readonly name: string;
  /** Twelve digits. @default - not known */
  readonly account?: string;
  /** @default - not known, or not a resource of AWS */
  readonly region?: string;
  /** ARN of the role that Terraform assumes to manage or read it. @default - none, or not known */
  readonly deployer?: string;
  /**
   * The attributes that are kept for this type, by their Terraform names. Policies are left out: see `World.policies`.
   * A part that is not known is a hole marker.
   */
  readonly attributes: JsonObject;
  /** Attributes with a value that is not kept, by path: `secret_string`, `environment.variables.DB_PASSWORD`. */
  readonly redacted: Readonly<Record<string, Redacted>>;
}
