import {
  type Access,
  type AccessQueries,
  accessJson,
  type Capability,
  type Escalation,
  Escalations,
  escalationJson,
  type World,
} from '../../review';
import { findPrincipalByName, findSecretsByName, findSubjectByName } from '../../review/access/find-by-name';
import { secretTarget } from '../../review/access/targets';
import { CliError } from '../command/cli-error';
import { didYouMean } from '../command/did-you-mean';
import { safeText } from '../output/safe-text';
import type { Screen } from '../output/screen';
import { renderAccesses, renderRemedies } from './render-access';
import { renderEscalations } from './render-escalations';
import { standingOn } from './standing-on';
import { stories } from './story';

/** What a subcommand reads. */
export interface Asked {
  readonly world: World;
  readonly queries: AccessQueries;
  /** The words behind the name of the subcommand. */
  readonly words: readonly string[];
  /** Whether the world was read from plans, for what would help. */
  readonly isPlanned: boolean;
  readonly screen: Screen;
}

/** Answers with a text for people; the same answers go to machines. */
export interface Answered {
  readonly accesses: readonly Access[];
  /** Who could come to it by one step, apart from access. @default - not asked */
  readonly escalations?: readonly Escalation[];
  readonly text: string;
}

/** The subcommands of `access`, by name. */
export const SUBCOMMANDS: Readonly<Record<string, (asked: Asked) => Answered>> = {
  'who-can': ({ world, queries, words, isPlanned, screen }) => {
    const [capability, name] = expect(words, ['read|write|administer', '<secret>']);
    const secrets = findSecretsByName(world, name);
    const accesses = secrets.flatMap((secret) => queries.whoCan(capabilityNamed(capability), secret));
    const standing = standingOn(secrets.map(secretTarget), queries);
    const matrix = `${renderAccesses(accesses, standing, screen)}${renderRemedies(accesses, isPlanned)}`;
    if (capability !== 'read') return { accesses, text: matrix };
    const finder = new Escalations(queries);
    const escalations = secrets.flatMap((secret) => finder.to(secret));
    const text = [matrix, ...renderEscalations(escalations, standing, screen)].join('\n\n');
    return { accesses, escalations, text };
  },
  'what-can': ({ world, queries, words, isPlanned, screen }) => {
    const [name] = expect(words, ['<principal>']);
    const accesses = queries.whatCan(findPrincipalByName(world, name));
    return { accesses, text: listed(accesses, { queries, isPlanned, screen }) };
  },
  matrix: ({ queries, words, isPlanned, screen }) => {
    expect(words, []);
    const accesses = queries.readers();
    return { accesses, text: listed(accesses, { queries, isPlanned, screen }) };
  },
  explain: ({ world, queries, words, screen }) => {
    const [who, capability, name] = expect(words, ['<principal>', 'read|write|administer', '<secret>']);
    const secrets = findSecretsByName(world, name);
    const near = secrets.map(({ origin }) => origin.environment);
    const subject = findSubjectByName(world, who, near);
    const accesses = secrets.map((secret) => queries.explain(subject, capabilityNamed(capability), secret));
    return { accesses, text: stories(accesses, screen) };
  },
};

function listed(
  accesses: readonly Access[],
  { queries, isPlanned, screen }: Pick<Asked, 'queries' | 'isPlanned' | 'screen'>,
): string {
  const targets = accesses.map(({ target }) => target);
  return `${renderAccesses(accesses, standingOn(targets, queries), screen)}${renderRemedies(accesses, isPlanned)}`;
}

/** JSON of answers, with a version of its shape. */
export function answersJson({ accesses, escalations }: Answered): string {
  const steps = escalations === undefined ? {} : { escalations: escalations.map(escalationJson) };
  return JSON.stringify({ version: 1, accesses: accesses.map(accessJson), ...steps }, null, 2);
}

function expect<const W extends readonly string[]>(words: readonly string[], wanted: W): { [K in keyof W]: string } {
  if (words.length === wanted.length) return words as unknown as { [K in keyof W]: string };
  const form = wanted.length === 0 ? 'no further words' : wanted.join(' ');
  throw new CliError(
    `'access' must be asked with ${form}, got ${words.length} words: see cdktf-aws-secrets access --help`,
    2,
  );
}

const CAPABILITIES = ['read', 'write', 'administer'] as const;

/** @throws `CliError` with exit code 2 for anything else */
function capabilityNamed(text: string): Exclude<Capability, 'administer-key'> {
  const found = CAPABILITIES.find((capability) => capability === text);
  if (found !== undefined) return found;
  const remedy = didYouMean(text, CAPABILITIES, 'cdktf-aws-secrets access --help');
  throw new CliError(`'${safeText(text)}' must be one of ${CAPABILITIES.join(', ')}: ${remedy}`, 2);
}
