import { type Answer, holeMarker, type OpenConditions, type Policy, showHoles, splitArn } from '../../iam';
import type { Guarded } from './guarded';
import { placedBy, placedByAnswer } from './placed-callers';
import type { Subject } from './subject';

/**
 * Who outside the world could have access to something: the accounts, services and anybody that its policy or a grant
 * names, also by conditions alone, and the account that owns it, whose administrators may let any principal that no
 * stack declares.
 *
 * @param keyPolicy of the key that encrypts it
 * @param declared unique ids of the principals of the world
 */
export function delegatesOf(
  target: Guarded,
  keyPolicy?: Policy,
  declared: ReadonlySet<string> = new Set(),
): readonly Subject[] {
  const accounts = new Set([target.account]);
  const services = new Set<string>();
  const organizations = new Set<string>();
  let everyone = false;
  let anyAccount = false;
  let somebody = target.policy?.opaque !== undefined || keyPolicy?.opaque !== undefined;
  const granted = (target.grants ?? []).flatMap(({ grantee }) => splitArn(grantee)?.[4] ?? []);
  for (const account of granted) if (/^\d{12}$/.test(account)) accounts.add(account);
  for (const { effect, principals, conditions } of [target.policy, keyPolicy].flatMap(
    (policy) => policy?.statements ?? [],
  )) {
    if (effect !== 'Allow') continue;
    const isForEverybody = principals?.inverted || principals?.of.some(({ form }) => form === 'everyone');
    for (const element of principals?.of ?? []) {
      if (element.form === 'service') services.add(element.text);
      else if (element.form === 'opaque' || element.form === 'canonical') somebody = true;
      else if (element.form === 'unique-id') somebody ||= !declared.has(element.text);
      else if ('account' in element) accounts.add(element.account);
      else if ('arn' in element) accounts.add(splitArn(element.arn)?.[4] ?? '');
    }
    if (!isForEverybody) continue;
    everyone = true;
    const named = conditions.flatMap((condition) => placedBy(condition) ?? []);
    for (const each of named.flatMap((one) => one.accounts)) accounts.add(each);
    for (const each of named.flatMap((one) => one.organizations)) organizations.add(each);
    anyAccount ||= named.length === 0;
  }
  return [
    ...[...accounts].sort().map(accountSubject),
    ...[...services].sort().map((name) => delegate(`service ${name}`, { type: 'service', name })),
    ...[...organizations].sort().map((id) => delegate(`organization ${id}`, { type: 'organization', id })),
    ...(everyone ? [delegate('anybody', { type: 'anonymous' })] : []),
    ...(anyAccount ? [ANY_ACCOUNT] : []),
    // Anybody whom a policy that is not known, or a principal in it, may allow.
    ...(somebody ? [ANYBODY_ELSE] : []),
  ];
}

/** Stands for whoever has credentials of any account: of which account and organization they are is open. */
export const ANY_ACCOUNT: Subject = {
  ...delegate('any account', { type: 'organization', id: 'any' }),
  context: { 'aws:PrincipalOrgID': { open: true }, 'aws:PrincipalOrgPaths': { open: true } },
};

const NOBODY_KNOWS = 'an account that is not known';

/** Stands for any account, of which nothing is known. */
export const ANYBODY_ELSE: Subject = {
  id: 'anybody else',
  kind: 'delegated',
  label: 'anybody else',
  principal: { type: 'account', account: holeMarker({ id: NOBODY_KNOWS, alphabet: 'digits', min: 12, max: 12 }) },
};

/** The reasons of an answer without those that only say that nobody knows who `anybody else` is. */
function aboutPolicies(answer: Answer, subject: Subject): Answer | undefined {
  if (subject !== ANYBODY_ELSE || answer.verdict === 'denied') return answer;
  if (answer.verdict !== 'not-proven') return undefined;
  const because = answer.because.filter((why) => !showHoles(why).includes(NOBODY_KNOWS));
  return because.length === 0 ? undefined : { ...answer, because };
}

const known = new Map<string, Subject>();

function accountSubject(account: string): Subject {
  const label = `account ${account}`;
  const subject = known.get(label) ?? { ...delegate(label, { type: 'account', account }), account };
  known.set(label, subject);
  return subject;
}

function delegate(label: string, principal: Subject['principal']): Subject {
  return { id: label, kind: 'delegated', label, principal };
}

/**
 * The answer for a whole account without what is only true of principals that the world declares: they have answers of
 * their own. Nothing when nothing is left.
 */
export function beyondDeclared(asked: Answer, subject: Subject, declared: ReadonlySet<string>): Answer | undefined {
  const answer = aboutPolicies(asked, subject);
  if (answer === undefined || answer.verdict === 'denied') return undefined;
  if (answer.verdict !== 'allowed-if') return answer;
  const conditions: OpenConditions = answer.conditions.filter(
    (term) =>
      !term.some(
        ({ key, negated, test, values }) =>
          key.toLowerCase() === 'aws:principalarn' &&
          !negated &&
          (test === 'StringEquals' || test === 'ArnLike' || test === 'StringLike') &&
          values.every((value) => !/[*?]/.test(value) && declared.has(value)),
      ) &&
      // Accounts and organizations that are named have answers of their own.
      !(subject === ANY_ACCOUNT && term.some((each) => placedByAnswer(each) !== undefined)),
  );
  return conditions.length === 0 ? undefined : { ...answer, conditions };
}
