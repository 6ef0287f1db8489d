import { type DeploymentPolicy, deploymentPolicies } from '../../review';
import { CliError } from '../command/cli-error';
import type { Command, CommandContext } from '../command/command';
import { INPUT_OPTIONS, readWorlds } from '../command/input';
import { parseArguments } from '../command/parse-arguments';

const HELP = `Usage
  cdktf-aws-secrets deployment-policy [<role>] [options]

  Prints the policy that a deployment role needs so that Terraform can read,
  create, change and destroy what the stacks declare, and no more: for the role
  that is named, or for every role that the stacks' providers assume. State is
  not in it: whoever runs Terraform reads and writes that. Reaches no AWS account
  and needs no credentials.

Examples
  cdktf-aws-secrets deployment-policy
  cdktf-aws-secrets deployment-policy arn:aws:iam::111111111111:role/deploy > deploy.json

Options
  --synth <directory>    synthesized stacks (default: cdktf.out)
  --plan [<env>=]<file>  plan as JSON, from 'terraform show -json'; repeatable
  --account <env>=<id>   account of providers that do not say theirs
  --json                 print roles, policies and unknown types as JSON
  -h, --help             show this help

Exit codes
  0  printed
  1  the input cannot be read, no provider assumes the role, or a resource has a
     type whose calls are not known
  2  wrong usage`;

const { synth, plan, account } = INPUT_OPTIONS;

/** Writes the policies of deployment roles. */
export const deploymentPolicy: Command = {
  name: 'deployment-policy',
  summary: 'print the policy that a deployment role needs, and no more',
  help: HELP,
  run: runCommand,
};

async function runCommand(args: readonly string[], { cwd, print, note }: CommandContext): Promise<number> {
  const { values, argument } = parseArguments('deployment-policy', args, {
    ...{ synth, plan, account },
    json: { type: 'boolean', default: false },
  });
  const found = choose(deploymentPolicies(readWorlds(values, cwd).after), argument);
  if (values.json) print(JSON.stringify({ version: 1, policies: found }, null, 2));
  else
    for (const { role, policy } of found) {
      if (argument === undefined) note(`${role}:`);
      print(JSON.stringify(policy, null, 2));
    }
  const unknown = found.flatMap(({ role, unknown: types }) => types.map((type) => `${type} (${role})`));
  for (const type of unknown) note(`Calls of ${type} are not known: the policy allows nothing for it`);
  return unknown.length > 0 ? 1 : 0;
}

function choose(policies: readonly DeploymentPolicy[], role: string | undefined): readonly DeploymentPolicy[] {
  const found = role === undefined ? policies : policies.filter((policy) => policy.role === role);
  if (found.length > 0) return found;
  const known = policies.map((policy) => policy.role).join(', ') || 'none';
  throw new CliError(
    role === undefined
      ? 'No provider assumes a role: configure the stacks with AwsAccount.configure and a `deploymentRole`'
      : `<role> must be a role that a provider assumes, got '${role}': the stacks have ${known}`,
  );
}
