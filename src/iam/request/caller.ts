import { splitArn } from '../operators/compare-arn';
import type { Principal } from './principal';

/** A principal with what follows from its ARN. */
export interface Caller {
  readonly principal: Principal;
  /** Account the principal belongs to; absent for services, federated identities, organizations and anonymous. */
  readonly account?: string;
  /** ARN of the user or role. */
  readonly arn?: string;
  /** Name of the role without its path. */
  readonly roleName?: string;
  /** Stands for many principals of one account or organization. */
  readonly isAbstract: boolean;
  /** SCPs and RCPs do not bind service-linked roles. */
  readonly isServiceLinked: boolean;
}

const known = new WeakMap<Principal, Caller>();

/**
 * Describes a principal; remembered per object, because a review asks about the same ones many times, as long as the
 * object says the same.
 */
export function describeCaller(principal: Principal): Caller {
  const said = known.get(principal);
  if (said !== undefined && isStillSaid(said, principal)) return said;
  const caller = describe(principal);
  known.set(principal, caller);
  return caller;
}

function isStillSaid({ account, arn, isAbstract }: Caller, principal: Principal): boolean {
  if (isAbstract !== isAbstractType(principal)) return false;
  return 'account' in principal
    ? account === principal.account
    : arn === ('arn' in principal ? principal.arn : undefined);
}

function isAbstractType({ type }: Principal): boolean {
  return type === 'account' || type === 'organization';
}

function describe(principal: Principal): Caller {
  const isAbstract = isAbstractType(principal);
  if ('account' in principal) return { principal, account: principal.account, isAbstract, isServiceLinked: false };
  if (!('arn' in principal)) return { principal, isAbstract, isServiceLinked: false };
  const [, , , , account, resource = ''] = splitArn(principal.arn) ?? [];
  const isRole = resource.startsWith('role/');
  return {
    principal,
    account,
    arn: principal.arn,
    roleName: isRole ? resource.slice(resource.lastIndexOf('/') + 1) : undefined,
    isAbstract,
    // https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_iam-quotas.html: only AWS makes roles under this path.
    isServiceLinked: resource.startsWith('role/aws-service-role/'),
  };
}
