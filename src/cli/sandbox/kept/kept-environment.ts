import { join } from 'node:path';
import { closest } from '../../../model/closest';
import { CliError } from '../../command/cli-error';
import { emulatorVariables } from '../../emulator/emulator-environment';
import { readStacks } from '../../stacks/read-stacks';
import { resourcesOf, type Stack, text } from '../../stacks/stack';
import { accountProviders } from '../accounts/account-provider';
import { Sessions } from '../accounts/sessions';
import type { KeptSandbox } from './kept-sandbox';

/** Whom a shell acts as, and where. */
export interface Identity {
  readonly arn: string;
  readonly account: string;
  readonly region: string;
}

/** An identity with the variables that an AWS client needs to act as it in the sandbox. */
export interface KeptEnvironment {
  /** @default - nothing was synthesized: the emulator's own account */
  readonly identity?: Identity;
  readonly variables: Readonly<Record<string, string>>;
}

/**
 * The environment of a shell that works in a kept sandbox: as a role of the stacks, or as the deployment role of the
 * account that holds the secrets.
 *
 * @param as name or ARN of a role
 * @throws `CliError` when no role, or more than one, has the name
 */
export async function keptEnvironment(kept: KeptSandbox, as?: string): Promise<KeptEnvironment> {
  const stacks = stacksOf(kept);
  const identity = as === undefined ? deployment(stacks) : roleNamed(as, stacks);
  const { AWS_REGION = '', ...variables } = emulatorVariables(kept.endpoint);
  const region = identity?.region ?? AWS_REGION;
  const places = { AWS_REGION: region, AWS_DEFAULT_REGION: region };
  if (identity === undefined) return { variables: { ...variables, ...places, AWS_SESSION_TOKEN: '' } };
  const { credentials } = await new Sessions(kept.endpoint).as(identity.arn, region);
  const session = {
    AWS_ACCESS_KEY_ID: credentials.accessKeyId,
    AWS_SECRET_ACCESS_KEY: credentials.secretAccessKey,
    AWS_SESSION_TOKEN: credentials.sessionToken ?? '',
  };
  return { identity, variables: { ...variables, ...places, ...session } };
}

/** Lines for a shell to evaluate. A profile or a proxy of the user's would lead elsewhere. */
export function shellLines({ variables }: KeptEnvironment): readonly string[] {
  const lines = Object.entries(variables).map(([name, value]) =>
    value === '' ? `unset ${name}` : `export ${name}='${value.replaceAll("'", "'\\''")}'`,
  );
  return [...lines, 'unset AWS_PROFILE', `export NO_PROXY="\${NO_PROXY:+$NO_PROXY,}127.0.0.1,localhost"`];
}

/** Names of the roles that the stacks make. */
export function roleNames(kept: KeptSandbox): readonly string[] {
  return roles(stacksOf(kept)).map(({ arn }) => nameOf(arn));
}

function stacksOf({ workDirectory, stacks }: KeptSandbox): readonly Stack[] {
  try {
    return readStacks(join(workDirectory, 'cdktf.out'), stacks);
  } catch {
    return [];
  }
}

function deployment(stacks: readonly Stack[]): Identity | undefined {
  const holders = stacks.filter((stack) => resourcesOf(stack, 'aws_secretsmanager_secret').length > 0);
  const [place] = [...holders, ...stacks].flatMap(accountProviders);
  return place && { arn: place.deployRole, account: place.account, region: place.region };
}

function roles(stacks: readonly Stack[]): readonly Identity[] {
  return stacks.flatMap((stack) => {
    const [place] = accountProviders(stack);
    if (place === undefined) return [];
    const { account, region } = place;
    return resourcesOf(stack, 'aws_iam_role').map(([, role]) => ({
      arn: `arn:aws:iam::${account}:role${text(role.path) || '/'}${text(role.name)}`,
      ...{ account, region },
    }));
  });
}

function roleNamed(name: string, stacks: readonly Stack[]): Identity {
  const all = roles(stacks);
  const found = all.filter(({ arn }) => arn === name || nameOf(arn) === name);
  const [only] = found;
  if (only !== undefined && found.length === 1) return only;
  const names = all.map(({ arn }) => nameOf(arn));
  const meant = closest(name, names);
  const remedy = meant === undefined ? `there are ${names.join(', ') || 'none'}` : `did you mean ${meant}?`;
  if (only === undefined) throw new CliError(`'--as' must be a role of the stacks, got '${name}': ${remedy}`);
  throw new CliError(
    `'--as' must name one role, got '${name}', which names ${found.map(({ arn }) => arn).join(', ')}: give the ARN`,
  );
}

function nameOf(arn: string): string {
  return arn.slice(arn.lastIndexOf('/') + 1);
}
