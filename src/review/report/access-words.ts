import { type Phrase, phrase } from './phrase';
import type { AccessChange } from './report';
import type { ShortNames } from './short-names';

/** What changes between principals and secrets, in a few words. */
export function accessWords(changes: readonly AccessChange[], short: ShortNames): Phrase {
  const strongest = mostTelling(changes);
  const what = strongest[0];
  if (what === undefined) return [];
  const principals = unique(strongest.map(({ principal }) => principal));
  const secrets = unique(strongest.map(({ secret }) => secret));
  const moved = movedFrom(changes, what);
  if (moved !== undefined) {
    return phrase`${CAPABILITY[what.capability]} of ${target(what, short)} moves from ${short.principal(moved)} to ${short.principal(what.principal)}${besides(changes, what)}`;
  }
  const who = principals.length === 1 ? short.principal(what.principal) : words(`${principals.length} principals`);
  const of = secrets.length === 1 ? target(what, short) : words(`${secrets.length} ${plural(what)}`);
  return phrase`${who} ${words(verb(what.change, principals.length))} ${CAPABILITY[what.capability]} of ${of}${besides(changes, what)}`;
}

/** What is gained besides what is told, so that no gain hides behind another change. */
function besides(changes: readonly AccessChange[], { change, capability }: AccessChange): Phrase {
  const [other] = mostTelling(
    changes.filter(
      (each) => GAINS.includes(each.change) && !(each.change === change && each.capability === capability),
    ),
  );
  if (other === undefined || (capability === 'read' && change === 'gained' && other.capability === 'read')) return [];
  return phrase`, ${CAPABILITY[other.capability]} ${words(other.change)}`;
}

const GAINS: readonly AccessChange['change'][] = ['gained', 'widened'];

/** The changes of one kind and capability that matter most. */
function mostTelling(changes: readonly AccessChange[]): readonly AccessChange[] {
  const order = ({ capability, change }: AccessChange) =>
    CAPABILITIES.indexOf(capability) * 10 + CHANGES.indexOf(change);
  const least = changes.reduce((sum, each) => Math.min(sum, order(each)), Number.POSITIVE_INFINITY);
  return changes.filter((each) => order(each) === least);
}

/** Who loses what another gains, where it is one of each. */
function movedFrom(
  changes: readonly AccessChange[],
  { capability, secret, principal }: AccessChange,
): string | undefined {
  const same = changes.filter((each) => each.capability === capability);
  const [gained, lost] = (['gained', 'lost'] as const).map((how) =>
    unique(same.filter(({ change }) => change === how).map((each) => each.principal)),
  );
  const isOne = gained?.length === 1 && lost?.length === 1 && gained[0] === principal && lost[0] !== principal;
  return isOne && unique(same.map((each) => each.secret)).every((each) => each === secret) ? lost[0] : undefined;
}

const CHANGES: readonly AccessChange['change'][] = ['gained', 'lost', 'widened', 'not-comparable', 'narrowed'];
const CAPABILITIES: readonly AccessChange['capability'][] = ['read', 'write', 'administer', 'administer-key'];
const CAPABILITY: Readonly<Record<AccessChange['capability'], Phrase>> = {
  read: words('read'),
  write: words('write'),
  administer: words('control'),
  'administer-key': words('control'),
};

function verb(change: AccessChange['change'], count: number): string {
  const s = count === 1 ? 's' : '';
  switch (change) {
    case 'gained':
      return `gain${s}`;
    case 'lost':
      return `lose${s}`;
    case 'widened':
      return `need${s} less for`;
    case 'narrowed':
      return `need${s} more for`;
    case 'not-comparable':
      return `need${s} something else for`;
  }
}

function target({ capability, secret }: AccessChange, short: ShortNames): string {
  return capability === 'administer-key' ? short.key(secret) : short.secret(secret);
}

function plural({ capability }: AccessChange): string {
  return capability === 'administer-key' ? 'keys' : 'secrets';
}

/** Words of ours within a phrase. */
export function words(text: string): Phrase {
  return [{ text }];
}

export function unique<T>(items: readonly T[]): readonly T[] {
  return [...new Set(items)];
}
