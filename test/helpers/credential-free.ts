/** A synthesized `cdk.tf.json`, as far as this helper touches it. */
export interface StackJson {
  terraform?: Record<string, unknown>;
  provider?: { aws?: Record<string, unknown>[] };
  [block: string]: unknown;
}

const GUARD = 'AwsAccount_DeletionGuard_';

/** Without its backend a stack keeps its state beside its configuration, and `init` has less to do. */
export function withoutBackend(stack: StackJson): StackJson {
  const { backend: _, ...terraform } = stack.terraform ?? {};
  return { ...stack, terraform };
}

/**
 * A stack whose AWS providers ask nobody who they are, so that it can be planned without credentials and without a
 * network. Everything but the providers stays as it is, and but the deletion guard: it asks AWS.
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
  const { data, locals, ...others } = stack;
  return {
    ...others,
    ...unguarded('data', data),
    ...unguarded('locals', locals),
    provider: { ...stack.provider, aws },
  };
}

/** The blocks of one kind without those of the deletion guard. */
function unguarded(kind: string, blocks: unknown): Record<string, unknown> {
  const kept = Object.entries((blocks ?? {}) as Record<string, unknown>).flatMap(([name, block]) => {
    if (name.startsWith(GUARD)) return [];
    if (kind === 'locals') return [[name, block]];
    const named = Object.entries(block as object).filter(([each]) => !each.startsWith(GUARD));
    return named.length === 0 ? [] : [[name, Object.fromEntries(named)]];
  });
  return kept.length === 0 ? {} : { [kind]: Object.fromEntries(kept) };
}
