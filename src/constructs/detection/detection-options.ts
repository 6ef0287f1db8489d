import { AccountId } from '../../model/account-id';

/** Where values are read through. */
export interface ExpectedEndpointsProps {
  /** VPC endpoints (`vpce-…`) through which values are read. */
  readonly vpcEndpoints: readonly string[];
}

/** Who belongs to the organization. */
export interface MemberAccountsProps {
  /** All accounts of the organization, twelve digits each: about 100 fit into a pattern. */
  readonly accounts: readonly string[];
}

/** What nobody uses. */
export interface DecoysProps {
  /** Names of decoys. About 15 fit into a pattern. */
  readonly secrets: readonly string[];
}

/** What rotates. */
export interface RotationFunctionNamesProps {
  /** Names of rotation functions; `*` stands for any characters. */
  readonly functions: readonly string[];
}

/** Where evidence lies. */
export interface TrailBucketsProps {
  /** Names of the buckets that hold trails and their access logs. */
  readonly buckets: readonly string[];
}

/** What tells people about secrets. */
export interface WatchingNamesProps {
  /**
   * Names of rules, alarms and topics that watch secrets; `*` stands for any characters.
   *
   * @default - the names of this library, which the guardrail `alarms-protected` keeps
   */
  readonly names?: readonly string[];
}

/**
 * A list that a detection goes by.
 *
 * @throws when it is empty or an entry is malformed: the detection would ring always, or never
 */
export function listed(property: string, values: readonly string[], shape: RegExp): readonly string[] {
  if (values.length === 0) throw new Error(`\`${property}\` must have at least one entry, got none`);
  const other = values.find((value) => !shape.test(value));
  if (other !== undefined) throw new Error(`\`${property}\` must match ${shape.source}, got '${other}'`);
  return [...values];
}

/** @throws when there is none, or one is not twelve digits */
export function members({ accounts }: MemberAccountsProps): readonly string[] {
  if (accounts.length === 0) throw new Error('`accounts` must have at least one entry, got none');
  return accounts.map((account) => AccountId.of(account).value);
}
