import { Arn } from '../../model/arn';
import { isDay } from '../../model/day';
import { namesManyPermissionSets } from '../../model/permission-set-role-name';

/** Somebody outside this app who reads a secret. */
export interface OtherReader {
  /**
   * ARN of a role or user, in its resource with `*` and `?` as wildcards after at least three letters of the name:
   * `arn:aws:iam::111111111111:role/backup-*`. The role of a permission set is named by `permissionSetRoleName`.
   */
  readonly principalArn: string;
  /** Why it reads, for the next reviewer. */
  readonly reason: string;
  /** The day on which somebody must ask again, ISO 8601: `2027-06-30`. */
  readonly reviewBy: string;
}

/** Paths and three letters of a name, or a whole name, before the first wildcard. */
const NAMED = /^(?:role|user)\/((?:[\w+=,.@-]+\/)*(?:[\w+=,.@-]{3}[\w+=,.@*?/-]*|[\w+=,.@-]+))$/;

/**
 * The ARNs of readers outside this app.
 *
 * @throws when an ARN names nobody in particular, a reason is empty, or a day does not exist
 */
export function otherReaders(readers: readonly OtherReader[]): readonly string[] {
  return readers.map(({ principalArn, reason, reviewBy }) => {
    const arn = Arn.parse(principalArn);
    // A pattern for everybody, or for every permission set, would undo the refusal.
    const [, name = ''] = NAMED.exec(arn.resource) ?? [];
    const named = name !== '' && !(/[*?]/.test(name) && namesManyPermissionSets(name));
    if (arn.service !== 'iam' || !/^\d{12}$/.test(arn.account) || !named) {
      throw new Error(
        `\`alsoReadBy\` must name roles or users of an account, arn:<partition>:iam::<account>:role/<name>, got '${principalArn}'`,
      );
    }
    if (reason.trim() === '') throw new Error(`\`alsoReadBy\` must have a reason for ${principalArn}`);
    if (!isDay(reviewBy)) {
      throw new Error(`\`reviewBy\` must be a day in ISO 8601 such as '2027-06-30', got '${reviewBy}'`);
    }
    return principalArn;
  });
}

/** The tag with the first day on which a reader outside this app is reviewed. */
export function otherReadersTag(readers: readonly OtherReader[]): Readonly<Record<string, string>> {
  const [first] = readers.map(({ reviewBy }) => reviewBy).sort();
  return first === undefined ? {} : { AlsoReadReviewBy: first };
}
