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

/**
 * A stack whose AWS providers ask nobody who they are, so that it can be planned without credentials and without a
 * network. Everything but the providers stays as it is.
 */
export function credentialFree(stack: StackJson): StackJson {
  const aws = (stack.provider?.aws ?? []).map(({ assume_role: _, allowed_account_ids: __, ...provider }) => ({
    ...provider,
    access_key: 'none',
    secret_key: 'none',
    skip_credentials_validation: true,
    skip_requesting_account_id: true,
    skip_metadata_api_check: 'true',
  }));
  return { ...stack, provider: { ...stack.provider, aws } };
}
