import { AccountId } from '../../../../model/account-id';
import type { Condition } from '../../../../model/policy/condition';
import { caller, request } from '../../../../model/policy/conditions';

/** Accounts outside the organization that may reach what was marked for them. */
export interface Partners {
  /** Twelve digits each. At least one. */
  readonly accounts: readonly string[];
  /**
   * The tag of a secret, key or role that partners may reach. Anybody who can tag, decides: `partnerTag` guards the
   * tag.
   */
  readonly tag: { readonly key: string; readonly value: string };
}

/** The two ways not to be admitted as a partner; to be admitted, neither may hold. */
export interface NotPartner {
  /** The resource is not marked for partners. */
  readonly notMarked: Condition;
  /** The caller is of no partner's account. */
  readonly notNamed: Condition;
}

/** @throws when there is no account, or an account or the tag is malformed */
export function notPartner({ accounts, tag }: Partners): NotPartner {
  if (accounts.length === 0) throw new Error('`partners` must name at least one account, got none');
  for (const account of accounts) AccountId.of(account);
  requirePartnerTag(tag.key);
  if (tag.value === '') throw new Error("`partners` must have a tag with a value, got ''");
  return {
    notMarked: request('StringNotEqualsIfExists', `aws:ResourceTag/${tag.key}`, [tag.value]),
    notNamed: caller('StringNotEqualsIfExists', 'aws:PrincipalAccount', accounts),
  };
}

/** @throws when the key is not one of a tag */
export function requirePartnerTag(key: string): void {
  if (!/^[\w.:/=+@-]{1,128}$/.test(key)) {
    throw new Error(
      `\`partners\` must have a tag whose key is 1 to 128 characters of A-Z a-z 0-9 _.:/=+@-, got '${key}'`,
    );
  }
}
