import { type Condition, hasHole, type OpenConditions, splitArn } from '../../iam';

/** A demand on who calls: a condition of a statement, or one that an answer has. */
interface Demand {
  readonly key: string;
  readonly texts: readonly string[];
}

/** Whom a demand on the caller names: accounts in full, organizations also by a pattern. */
export interface Placed {
  readonly accounts: readonly string[];
  readonly organizations: readonly string[];
}

type OpenCondition = OpenConditions[number][number];

const TEXT_TESTS: ReadonlySet<string> = new Set(['StringEquals', 'StringEqualsIgnoreCase', 'StringLike', 'ArnLike']);

/** Whom a condition of a statement names; nothing where it may be fulfilled by somebody that it does not. */
export function placedBy({ operator, key, values }: Condition): Placed | undefined {
  const { test, negated, ifExists, quantifier } = operator;
  if (negated || ifExists || quantifier === 'all' || !TEXT_TESTS.has(test)) return undefined;
  return placed({ key, texts: values.map(({ text }) => text) });
}

/** Whom a condition of an answer names; nothing where it may be fulfilled by somebody that it does not. */
export function placedByAnswer({
  key,
  test,
  negated,
  whenAbsent,
  quantifier,
  values,
}: OpenCondition): Placed | undefined {
  if (negated || whenAbsent || quantifier === 'all' || !TEXT_TESTS.has(test)) return undefined;
  return placed({ key, texts: values });
}

function placed({ key, texts }: Demand): Placed | undefined {
  const place = PLACES[key.toLowerCase()];
  if (place === undefined) return undefined;
  const found = texts.map(place);
  if (!found.every((each) => each !== undefined)) return undefined;
  return {
    accounts: found.flatMap(({ account = [] }) => account),
    organizations: found.flatMap(({ organization = [] }) => organization),
  };
}

type Place = (text: string) => { readonly account?: string; readonly organization?: string } | undefined;

const byAccount: Place = (text) => (/^\d{12}$/.test(text) ? { account: text } : undefined);
const byOrganization: Place = (text) => {
  const organization = text.replace(/\/.*$/s, '');
  return organization.startsWith('o-') && !hasHole(organization) ? { organization } : undefined;
};

/** Whose the value of a key is. */
const PLACES: Readonly<Record<string, Place>> = {
  'aws:principalaccount': byAccount,
  'kms:calleraccount': byAccount,
  'aws:principalarn': (text) => byAccount(splitArn(text)?.[4] ?? ''),
  // Of a root user and a federated user the id begins with the account.
  'aws:userid': (text) => byAccount(text.replace(/:.*$/s, '')),
  'aws:principalorgid': byOrganization,
  'aws:principalorgpaths': byOrganization,
};
