import type { Partition } from '../../model/partition';
import type { PolicyStatement } from '../../model/policy/statement';

/** What a permission set lets people do. */
export interface PermissionSetDefinition {
  /** 1 to 32 characters of `A-Z a-z 0-9 _ + = , . @ -`. Policies name it: renaming loses access. */
  readonly name: string;
  /** 1 to 700 characters: for whom it is, and for what. */
  readonly description: string;
  /** Longest session, in hours: 1 to 12. */
  readonly sessionHours: number;
  /** The statements of its policy. */
  statements(partition: Partition): readonly PolicyStatement[];
}
