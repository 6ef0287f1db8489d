import {
  type Access,
  type AccessQuestions,
  accessJson,
  type Escalation,
  Escalations,
  escalationJson,
  type World,
} from '../../review';
import { principalNamed, secretsNamed, subjectNamed } from '../../review/access/find-by-name';
import { proofText } from '../../review/access/proof-text';
import { CliError } from '../command/cli-error';
import { capabilityNamed } from './capability-named';
import { renderCapabilities, renderMatrix, renderRemedies } from './render-access';
import { renderEscalations } from './render-escalations';

/** What a question is asked of. */
export interface Asked {
  readonly world: World;
  readonly questions: AccessQuestions;
  /** The words behind the name of the subcommand. */
  readonly words: readonly string[];
  /** Whether the world was read from plans, for what would help. */
  readonly isPlanned: boolean;
}

/** Answers with a text for people; the same answers go to machines. */
export interface Answered {
  readonly accesses: readonly Access[];
  /** Who could come to it by one step, apart from access. @default - not asked */
  readonly escalations?: readonly Escalation[];
  readonly text: string;
}

/** The questions of `access`, by name. */
export const SUBCOMMANDS: Readonly<Record<string, (asked: Asked) => Answered>> = {
  'who-can': ({ world, questions, words, isPlanned }) => {
    const [capability, name] = expect(words, ['read|write|administer', '<secret>']);
    const secrets = secretsNamed(world, name);
    const accesses = secrets.flatMap((secret) => questions.whoCan(capabilityNamed(capability), secret));
    const matrix = `${renderMatrix(accesses)}${renderRemedies(accesses, isPlanned)}`;
    if (capability !== 'read') return { accesses, text: matrix };
    const finder = new Escalations(questions);
    const escalations = secrets.flatMap((secret) => finder.to(secret));
    const text = [matrix, ...renderEscalations(escalations)].join('\n\n');
    return { accesses, escalations, text };
  },
  'what-can': ({ world, questions, words, isPlanned }) => {
    const [name] = expect(words, ['<principal>']);
    const accesses = questions.whatCan(principalNamed(world, name));
    return { accesses, text: `${renderCapabilities(accesses)}${renderRemedies(accesses, isPlanned)}` };
  },
  matrix: ({ questions, words, isPlanned }) => {
    expect(words, []);
    const accesses = questions.readers();
    return { accesses, text: `${renderMatrix(accesses)}${renderRemedies(accesses, isPlanned)}` };
  },
  explain: ({ world, questions, words }) => {
    const [who, capability, name] = expect(words, ['<principal>', 'read|write|administer', '<secret>']);
    const subject = subjectNamed(world, who);
    const accesses = secretsNamed(world, name).map((secret) =>
      questions.explain(subject, capabilityNamed(capability), secret),
    );
    return { accesses, text: accesses.map(proofText).join('\n\n') };
  },
};

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
