import type { Origin } from './origin';

/** What is planned for one resource. */
export interface ResourceChange {
  /** `<stack>:<address>`. */
  readonly id: string;
  readonly origin: Origin;
  readonly type: string;
  readonly action: 'create' | 'update' | 'replace' | 'delete' | 'read' | 'forget' | 'no-op';
  /** Terraform's `action_reason`, such as `replace_because_cannot_update`. @default - none given */
  readonly reason?: string;
  /** Attributes that force the replacement, such as `name`. */
  readonly replacedFor: readonly string[];
  /** Top-level attributes that differ or are not known yet, sorted; names only. */
  readonly changed: readonly string[];
  /** Address before a `moved` block. @default - not moved */
  readonly movedFrom?: string;
  /** Whether an existing object is imported. */
  readonly imported: boolean;
}
