import { AccountId } from '../../../model/account-id';
import type { Condition } from '../../../model/policy/condition';
import { caller, request } from '../../../model/policy/conditions';

/** Accounts outside the organization that may reach what was marked for them. */
export interface Partners {
  /** Twelve digits each. At least one. */
  readonly accounts: readonly string[];
  /** The tag of a secret, key or role that partners may reach. Whoever may tag, decides: guard the tag. */
  readonly tag: { readonly key: string; readonly value: string };
}

/** The two ways not to be let in as a partner; to be let in, neither may hold. */
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
  if (!/^[\w.:/=+@-]{1,128}$/.test(tag.key) || tag.value === '') {
    throw new Error(`\`partners\` must have a tag with a key and a value, got '${tag.key}' and '${tag.value}'`);
  }
  return {
    notMarked: request('StringNotEqualsIfExists', `aws:ResourceTag/${tag.key}`, [tag.value]),
    notNamed: caller('StringNotEqualsIfExists', 'aws:PrincipalAccount', accounts),
  };
}
