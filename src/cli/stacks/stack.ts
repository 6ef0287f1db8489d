/** A block of one resource, provider or statement in Terraform's JSON syntax. */
export type Block = Readonly<Record<string, unknown>>;

/**
 * A synthesized `cdk.tf.json`.
 * @see https://developer.hashicorp.com/terraform/language/syntax/json
 */
export interface StackConfiguration {
  readonly provider?: { readonly aws?: readonly Block[] };
  readonly resource?: Readonly<Record<string, Readonly<Record<string, Block>>>>;
  readonly terraform?: Block;
}

export interface Stack {
  readonly name: string;
  /** Where its `cdk.tf.json` lies and Terraform works. */
  readonly directory: string;
  readonly configuration: StackConfiguration;
}

/** The resources of a type, with the ids that references use. */
export function resourcesOf(stack: Stack, type: string): [id: string, resource: Block][] {
  return Object.entries(stack.configuration.resource?.[type] ?? {});
}

/** How many resources a deployment of the stack makes. */
export function resourceCount(stack: Stack): number {
  return Object.values(stack.configuration.resource ?? {}).reduce((sum, byId) => sum + Object.keys(byId).length, 0);
}

/** A text, or an empty one when the value is anything else. */
export function text(value: unknown): string {
  return typeof value === 'string' ? value : '';
}
