import { main } from '../../../src/cli/main';
import { testContext } from '../../cli/test-context';

/** A JSON text of lists in lists. */
export const deepList = (levels: number) => '['.repeat(levels) + ']'.repeat(levels);

/** A JSON text of objects in objects. */
export const deepObject = (levels: number) => `${'{"a":'.repeat(levels)}1${'}'.repeat(levels)}`;

/** What a command told, in a directory. */
export interface Told {
  readonly exitCode: number;
  /** Printed or noted. */
  readonly text: string;
}

/**
 * Runs a command as the command line does.
 *
 * @throws when it ends with a stack trace, or with control characters for a terminal
 */
export async function tell(cwd: string, ...args: readonly string[]): Promise<Told> {
  const context = testContext({ cwd });
  const exitCode = await main(args, context);
  const text = [...context.printed, ...context.noted].join('\n');
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
  if (/\n\s+at \S|[\u0000\u001b]/.test(text)) throw new Error(`'${args.join(' ')}' told: ${text.slice(0, 400)}`);
  return { exitCode, text };
}

/** Every command that reads stacks. */
export const STACK_COMMANDS: readonly (readonly string[])[] = [
  ['access', 'matrix'],
  ['review'],
  ['guardrails'],
  ['deployment-policy'],
];

/** Every command that reads plans. */
export const PLAN_COMMANDS: readonly (readonly string[])[] = [['access', 'matrix'], ['review'], ['deployment-policy']];
