/** A synthesized `cdk.tf.json`, as far as this helper touches it. */
export interface StackJson {
  terraform?: Record<string, unknown>;
  provider?: { aws?: Record<string, unknown>[] };
  [block: string]: unknown;
}

/** Without its backend a stack keeps its state beside its configuration, and `init` has less to do. */
export function withoutBackend(stack: StackJson): StackJson {
  const { backend: _, ...terraform } = stack.terraform ?? {};
  return { ...stack, terraform };
}
