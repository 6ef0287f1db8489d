/** Where something is declared. */
export interface Origin {
  /**
   * Name of the environment: what `--plan <env>=FILE` says, otherwise the `Environment` tag of the stack's provider,
   * otherwise the text before the first hyphen of the stack's name.
   */
  readonly environment: string;
  /** Name of the stack; of a plan, the name of its environment or file. */
  readonly stack: string;
  /** Terraform address, with modules and instance keys, such as `module.app["a"].aws_iam_role.api`. */
  readonly address: string;
  /** Path of the CDKTF construct that made it. @default - not made by CDKTF, or read from a plan alone */
  readonly construct?: string;
}

/** Identity of a resource in a world: one text for one stack and address. */
export function idOf({ stack, address }: Pick<Origin, 'stack' | 'address'>): string {
  return `${stack}:${address}`;
}
