import { showHoles } from '../../iam';

/** Characters of a line of a table. */
const LENGTH = 120;

/**
 * The reasons why something is not proven in one line: the first of them, and how many more there are. Resources whose
 * ARN is not known are called by their Terraform address. `explain` and JSON tell all of it.
 */
export function reasonLine(because: Iterable<string>): string {
  const [first = 'it cannot be decided', ...others] = new Set([...because].map(shortReason));
  const more = others.length === 0 ? '' : ` (and ${others.length} more)`;
  const room = LENGTH - more.length;
  return `${first.length > room ? `${first.slice(0, room - 1)}…` : first}${more}`;
}

/** The first reason without ARNs: answers that share it are in one row. */
export function firstReason([first = '']: readonly string[]): string {
  return shortReason(first);
}

/** What a review asks for again and again: in tables, in lines and before the change. */
const SHORTENED = new Map<string, string>();
const MOST_REMEMBERED = 50_000;

function shortReason(reason: string): string {
  const known = SHORTENED.get(reason);
  if (known !== undefined) return known;
  if (SHORTENED.size >= MOST_REMEMBERED) SHORTENED.clear();
  const short = shorten(reason);
  SHORTENED.set(reason, short);
  return short;
}

function shorten(reason: string): string {
  return showHoles(reason)
    .replace(KEY_LATER, '$1 is not known before the apply')
    .replace(ASKED_FOR, (_, service: string) => ` covers the ${ASKED[service] ?? 'resource'}`)
    .replace(/^which principal ([\s\S]*) stands for$/, 'whom $1 names')
    .replace(MADE_ARN, (arn, id: string) => (MADE.test(id) ? addressOf(id) : arn))
    .replace(KEY_ID, (_, id: string) => addressOf(id))
    .replace(UNKNOWN, (marker, id: string) => (NO_ADDRESS.test(id) ? marker : addressOf(id)))
    .replace(STACK, '$1')
    .replace(/: it refers to [\s\S]* does not hold the expression/g, '')
    .replace(/^\S+ could not be read: (?=the text of |[\s\S]* is not known before the apply)/, '')
    .replace(/^(\S+) could not be read: (?=\1 may be )/, '')
    .replace(/\s+/g, ' ');
}

const ASKED: Readonly<Record<string, string>> = { secretsmanager: 'secret', kms: 'key', ssm: 'parameter' };
/** What a question is about is in the row already. */
const ASKED_FOR = / covers arn:[\w-]+:(secretsmanager|kms|ssm):[\s\S]*$/;
/** A key of which nothing is known but what gives it. */
const KEY_LATER =
  /^arn:(?:[^\s<>]|<account of [^<>]*>)*<([^<>]*?) is not known before the apply[^<>]*> could not be read: [\s\S]*$/;
/** An ARN with parts that are not known; what it begins with names the resource, as far as AWS makes the rest. */
const MADE_ARN = /arn:[^\s<>]*<([^<>]*)>(?:[^\s<>,;]|<[^<>]*>)*/g;
/** Ids of the parts that AWS makes (the end of a secret's ARN, the id of a key), or of a grantee that is not known. */
const MADE = /( suffix| id| key id\.\d| is a grant of which \w+ is not known)$/;
const KEY_ID = /<([^<>]* key id)\.\d>(?:-<[^<>]* key id\.\d>)*/g;
const UNKNOWN = /<([^<>]+)>/g;
/** An account that is not known, or the place of a value in an option, such as `<file>`. */
const NO_ADDRESS = /^account of |^[^.:]*$/;
/** The stack before an address, which is that of the row. */
const STACK = /(^|[\s'(])[\w./-]+:(?=(?:module\.|data\.|[a-z0-9]+_\w+\.))/g;

function addressOf(id: string): string {
  return id
    .replace(/ is a grant of which (\w+) is not known$/, '.$1')
    .replace(/( suffix| root| key id(\.\d)?| id)$/, '')
    .replace(/ is not known before the apply[\s\S]*$/, '')
    .replace(STACK, '$1');
}
