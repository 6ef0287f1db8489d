import { resolve } from 'node:path';
import { type Input, readInput, type SynthStack, type Worlds } from '../../review';
import { ReadError } from '../../review/user-file/read-error';
import { asCliError, CliError } from './cli-error';

/** Where the world is read from: the options of the commands that prove something. */
export const INPUT_OPTIONS = {
  synth: { type: 'string' },
  plan: { type: 'string', multiple: true },
  account: { type: 'string', multiple: true },
  organization: { type: 'string' },
  'managed-policies': { type: 'string' },
  context: { type: 'string', multiple: true },
} as const;

/** Their help, but for `--synth`, which is first. */
export const INPUT_HELP = `  --plan [<env>=]<file>  plan as JSON, - for standard input; may be repeated, and
                         takes the place of the same synthesized stack, if
                         there is one, otherwise of all of the environment
  --account <env>=<id>   account of providers that do not say theirs, or of one
                         of a plan: prod/aws.orders=<id>
  --organization <file>  the organization's tree, and SCPs and RCPs besides those
                         that the stacks declare
  --managed-policies <file>  texts of AWS managed policies, as JSON by ARN
  --context <key>=<value>  condition key to take as given (default: stays open)`;

/** The options as they were given. */
export interface InputValues {
  readonly synth?: string;
  readonly plan?: readonly string[];
  readonly account?: readonly string[];
  readonly organization?: string;
  readonly 'managed-policies'?: string;
  readonly context?: readonly string[];
}

/**
 * Reads the worlds that the options name; `cdktf.out` when they name none.
 *
 * @param stacks what the option `synth` names, where it was read already
 * @throws `CliError` when the input cannot be read, with exit code 2 when an option is not well-formed
 */
export function readWorlds(values: InputValues, cwd: string, stacks?: readonly SynthStack[]): Worlds {
  const plans = (values.plan ?? []).map(planOf);
  const synth = values.synth ?? (plans.length === 0 ? 'cdktf.out' : undefined);
  const input: Input = {
    ...(synth !== undefined && { synth: stacks ?? resolve(cwd, synth) }),
    plans: plans.map(({ environment, file }) => ({ environment, file: file === '-' ? 0 : resolve(cwd, file) })),
    accounts: pairs('account', values.account),
    ...(values.organization !== undefined && { organization: resolve(cwd, values.organization) }),
    ...(values['managed-policies'] !== undefined && { managedPolicies: resolve(cwd, values['managed-policies']) }),
  };
  return asCliError(ReadError, 1, () => readInput(input));
}

/** The values of condition keys that are taken as given. */
export function contextOf({ context }: InputValues): Readonly<Record<string, string>> {
  return pairs('context', context);
}

function planOf(text: string): { readonly environment: string; readonly file: string } {
  const [, environment, file] = /^(?:([A-Za-z0-9_-]+)=)?(.+)$/s.exec(text) ?? [];
  if (file === undefined) throw new CliError("'--plan' must be a file or <environment>=<file>, got an empty text", 2);
  return { environment: environment ?? 'plan', file };
}

function pairs(option: string, texts: readonly string[] = []): Readonly<Record<string, string>> {
  const named = texts.map((text) => {
    const at = text.indexOf('=');
    if (at < 1) throw new CliError(`'--${option}' must be <name>=<value>, got '${text}'`, 2);
    return [text.slice(0, at), text.slice(at + 1)] as const;
  });
  // Condition keys are the same in any case.
  const names = named.map(([name]) => (option === 'context' ? name.toLowerCase() : name));
  const twice = named.find((_, index) => names.indexOf(names[index] ?? '') !== index);
  if (twice !== undefined) throw new CliError(`'--${option}' must give ${twice[0]} once: remove one of the two`, 2);
  return Object.fromEntries(named);
}
