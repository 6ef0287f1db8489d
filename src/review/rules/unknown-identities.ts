import { hasHole, type Statement, splitHoles } from '../../iam';
import type { Members } from './members';

/** A member and an own organization that no policy names: AWS gives these ids to nobody. */
export const UNKNOWN_ACCOUNT = '000000000000';
export const UNKNOWN_ORGANIZATION = 'o-0000000000';

/** What tells, before an unknown part, of whom a value is; and what stands for a value that does not tell. */
const TOLD_BY: Readonly<Record<string, readonly [told: RegExp, instead: string]>> = {
  'aws:principalarn': [/^arn:[^:]*:[^:]*:[^:]*:[^:]+:/, `arn:aws:iam::${UNKNOWN_ACCOUNT}:root`],
  'aws:principalaccount': [/^\d{12}$/, UNKNOWN_ACCOUNT],
  'kms:calleraccount': [/^\d{12}$/, UNKNOWN_ACCOUNT],
  'aws:principalorgid': [/^o-[a-z0-9]{10,}$/, UNKNOWN_ORGANIZATION],
  'aws:principalorgpaths': [/^[^/]+\//, `${UNKNOWN_ORGANIZATION}/*`],
  'aws:userid': [/^[^:]+:/, UNKNOWN_ACCOUNT],
};

/**
 * A statement whose conditions on the caller have no unknown part. An account or organization that is not known is taken
 * to be a member, which is reported as not proven elsewhere; of a name that is not known, what admits most is taken.
 * One member stands for all, as none is from outside: lists of them are long.
 */
export function withoutUnknownCallers(statement: Statement, { accounts }: Members): Statement {
  const conditions = statement.conditions.map((condition) => {
    const [told, instead] = TOLD_BY[condition.key.toLowerCase()] ?? [];
    if (told === undefined || instead === undefined) return condition;
    const rest = (statement.effect === 'Allow') === condition.operator.negated ? 'unknown' : '*';
    const values = condition.values.map((value) => {
      if (accounts.has(accountOf(value.text))) return { text: instead };
      if (!hasHole(value.text)) return value;
      const [known] = splitHoles(value.text);
      return { text: typeof known === 'string' && told.test(known) ? `${known}${rest}` : instead };
    });
    return {
      ...condition,
      values: values.filter(({ text }, at) => values.findIndex((each) => each.text === text) === at),
    };
  });
  return { ...statement, conditions };
}

/** The account that a value is, or that its ARN is of whatever follows. */
function accountOf(text: string): string {
  return /^arn:[a-z-]+:(?:iam|sts)::(\d{12})(?!\d)/.exec(text)?.[1] ?? text;
}
