/** Blocks by type, then by name. */
export type Blocks = Readonly<Record<string, Readonly<Record<string, Attributes>>>>;

/** The arguments of a block as they are in the JSON: strings are templates. */
export type Attributes = Readonly<Record<string, unknown>>;

/**
 * A synthesized `cdk.tf.json`.
 * @see https://developer.hashicorp.com/terraform/language/syntax/json
 */
export interface Configuration {
  readonly resource?: Blocks;
  readonly data?: Blocks;
  readonly ephemeral?: Blocks;
  readonly provider?: { readonly aws?: Attributes | readonly Attributes[] };
  readonly locals?: Attributes;
  readonly output?: Readonly<Record<string, Attributes>>;
  readonly removed?: Attributes | readonly Attributes[];
}

/** A synthesized stack. */
export interface SynthStack {
  readonly name: string;
  readonly configuration: Configuration;
}
