import type { AccountId } from './account-id';
import { Arn } from './arn';
import type { Partition } from './partition';

// IAM takes more characters in a path, among them `*` and `?`, which conditions on role ARNs read as wildcards.
const ROLE = /^role\/(?:[\w+=,.@-]+\/)*[\w+=,.@-]{1,64}$/;

/** Where a role lives. */
export interface RoleAddress {
  readonly partition: Partition;
  readonly account: AccountId;
  /** 1 to 64 characters of `A-Z a-z 0-9 _ + = , . @ -`, after an optional path of the same: `teams/orders/api`. */
  readonly name: string;
}

/**
 * The ARN of an IAM role, known before the role exists.
 *
 * @throws when the name breaks IAM's rules
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_iam-quotas.html
 */
export function roleArn(address: RoleAddress): Arn {
  const arn = Arn.of({
    partition: address.partition,
    service: 'iam',
    account: address.account.value,
    resource: `role/${address.name ?? ''}`,
  });
  return checked(arn);
}

/** @throws when the text is not the ARN of a role */
export function parseRoleArn(text: string): Arn {
  return checked(Arn.parse(text));
}

/** The last part of a role's ARN, without its path. */
export function roleNameOf(arn: Arn): string {
  return arn.resource.slice(arn.resource.lastIndexOf('/') + 1);
}

/** The path of a role: `/` or `/teams/orders/`. */
export function rolePathOf(arn: Arn): string {
  return arn.resource.slice('role'.length, arn.resource.lastIndexOf('/') + 1);
}

function checked(arn: Arn): Arn {
  if (arn.service !== 'iam' || arn.account === '' || !ROLE.test(arn.resource)) {
    throw new Error(
      `\`roleArn\` must be arn:<partition>:iam::<account>:role/<name> with a path and a name of 1 to 64 characters of A-Z a-z 0-9 _+=,.@-, got '${arn}'`,
    );
  }
  return arn;
}
