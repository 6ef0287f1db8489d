/** What Terraform does with a resource. */
export type Operation = 'read' | 'create' | 'update' | 'delete';

/** What a call addresses beside the resource that it is made for. */
export type Beside =
  /** The keys that encrypt the secret, in each of its Regions, through Secrets Manager. */
  | 'secret-keys'
  /** The role that is handed to a service. */
  | 'passed-role'
  /** The function that rotates the secret. */
  | 'rotation-function'
  /** The key that an alias names. */
  | 'target-key';

/** A call on something beside the resource, or one that only some resources of the type need. */
export interface SpecialCall {
  readonly action: string;
  /** @default - the resource itself */
  readonly on?: Beside;
  /** Attribute that must be set. @default - the call is always made */
  readonly with?: string;
  /** The block that has the attribute. @default - the resource itself */
  readonly in?: string;
  /** The service that gets the role. @default - no role is passed */
  readonly passedTo?: string;
}

/** The actions that the AWS provider calls, by operation; an operation that is left out calls nothing. */
export type TypeCalls = Readonly<Partial<Record<Operation, readonly (string | SpecialCall)[]>>>;

/** What an attribute is when it is not set; `kept` for one that then stays as it was. */
export type WhenUnset = 'kept' | string | boolean;

/** How AWS bills a resource: by a price of its own, by the use of it alone, or not at all. */
export type Billing = 'secret' | 'key' | 'alarm' | 'advancedParameter' | 'endpointZone' | 'usage' | 'nothing';

/**
 * Text with parts that follow from a resource: `{x}` is its attribute `x`, `{x|y}` is `y` where that is not set, `{name}`
 * also a name that the provider makes from `name_prefix`, and `<x>` what AWS makes or where the resource is.
 */
export type Shape = string;

/** A {@link Shape} from the service on, as `kms:R:A:key/<key id>`: `R` is the Region and `A` the account. */
export type ArnShape = string;

/**
 * What is known of a Terraform type: data alone. Whether something follows from it is said by those who use it.
 *
 * A data source and an ephemeral resource keep and redact what the resource of the same name does.
 *
 * @see https://registry.terraform.io/providers/hashicorp/aws/latest/docs
 */
export interface ProviderType {
  /** @default - it has none that follows from what is declared */
  readonly arn?: ArnShape;
  /** Other attributes that follow from what is declared. @default - none */
  readonly computed?: Readonly<Record<string, Shape | readonly Readonly<Record<string, Shape>>[]>>;
  /**
   * Attributes that rules look at. What is not listed is not kept: an attribute that a later version of the provider
   * adds cannot bring a value in. Policies are not listed, as they are read apart.
   *
   * @default - those that are kept of every type, such as its name and key
   */
  readonly kept?: readonly string[];
  /** Attributes that may hold a secret value: their values never enter the world. @default - none */
  readonly redacted?: readonly string[];
  /** Attribute with a policy of which access to secrets does not follow, and that rules look at. @default - none */
  readonly policy?: string;
  /** Attributes for which the provider or AWS sets something of its own when they are left out. @default - none */
  readonly optional?: readonly string[];
  /** Attributes that the provider fills with what other resources have attached. @default - none */
  readonly filled?: readonly string[];
  /** The attribute that says what it attaches a policy to, and the one that names the policy. @default - nothing */
  readonly attaches?: { readonly to: string; readonly by?: string };
  /** Attributes that cannot be changed in place, of the types that hazards are about. @default - none is known */
  readonly replaces?: Readonly<Record<string, WhenUnset>>;
  /** As the sources of the AWS provider 5 and 6 have them. @default - not known, and reported as such */
  readonly calls?: TypeCalls;
  /** What its calls address, those of each service. @default - its ARN */
  readonly addressed?: readonly ArnShape[];
  /** @default - not known, and not counted */
  readonly billed?: Billing;
}

/** Types by their names; of a data source with `data.` before it, of an ephemeral resource with `ephemeral.`. */
export type ProviderTypes = Readonly<Record<string, ProviderType>>;
