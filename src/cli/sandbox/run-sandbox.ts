import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { CommandContext } from '../command/command';
import { emulatorEnvironment } from '../emulator/emulator-environment';
import { ensureMoto } from '../emulator/install-moto';
import { MotoServer } from '../emulator/moto-server';
import { resourceCount } from '../stacks/stack';
import { accountProviders } from './accounts/account-provider';
import { Sessions } from './accounts/sessions';
import { awaitSandboxReplicas } from './await-sandbox-replicas';
import { type Checked, checkTools } from './check-tools';
import { deploy } from './deploy';
import type { KeptSandbox } from './kept/kept-sandbox';
import { type Phases, phases } from './phases';
import { prove } from './prove';
import type { SandboxResult } from './result';
import { proveRotation } from './rotation/prove-rotation';
import { synthesize } from './synthesize';
import { writePage } from './write-page';

export interface SandboxOptions {
  /** Which stacks to deploy; `*` stands for any text. */
  readonly stacks: string;
  /** File for the page of who can read what. */
  readonly page: string;
  /**
   * Called with what stays when all is done; without it the embedded AWS is stopped, and state and logs are removed.
   *
   * @default - nothing stays
   */
  readonly onKept?: (kept: KeptSandbox) => void;
}

/**
 * Deploys a project's stacks onto an embedded AWS and proves the result. Whatever happens, what was started is
 * stopped and what was written is removed, unless it is to be kept.
 *
 * @throws `CliError` when something is missing or the deployment fails
 */
export async function runSandbox(options: SandboxOptions, context: CommandContext): Promise<SandboxResult> {
  const { signal, note } = context;
  const workDirectory = mkdtempSync(join(tmpdir(), 'cdktf-aws-secrets-sandbox-'));
  const phase = phases(note, 6);
  let moto: MotoServer | undefined;
  try {
    const checked = await check({ ...context, workDirectory }, phase);
    moto = await startEmulator(workDirectory, context, phase);
    const result = await deployAndProve(options, {
      ...context,
      ...checked,
      workDirectory,
      phase,
      endpoint: moto.endpoint,
    });
    return result;
  } finally {
    if (options.onKept !== undefined && moto !== undefined && !signal.aborted) {
      moto.release();
      options.onKept({ endpoint: moto.endpoint, pid: moto.pid, workDirectory, stacks: options.stacks });
    } else {
      await moto?.stop();
      rmSync(workDirectory, { recursive: true, force: true });
    }
  }
}

async function check(context: CommandContext & { readonly workDirectory: string }, phase: Phases): Promise<Checked> {
  phase.begin('check Terraform, Python, the provider and ports');
  const checked = await checkTools(context);
  phase.done(`provider hashicorp/aws: ${checked.providerSource}`);
  return checked;
}

async function startEmulator(workDirectory: string, context: CommandContext, phase: Phases): Promise<MotoServer> {
  const { env, home, signal, note } = context;
  phase.begin('start the embedded AWS');
  const command = await ensureMoto({ env, home, signal, note });
  const moto = await MotoServer.start({ command, workDirectory, env, signal });
  phase.done(`embedded AWS at ${moto.endpoint}`);
  return moto;
}

interface Sandbox extends CommandContext, Checked {
  readonly env: NodeJS.ProcessEnv;
  readonly workDirectory: string;
  readonly endpoint: string;
  readonly phase: Phases;
}

async function deployAndProve({ stacks: pattern, page }: SandboxOptions, sandbox: Sandbox): Promise<SandboxResult> {
  const { project, cdktf, terraform, signal, note, workDirectory, endpoint, phase } = sandbox;
  const env = emulatorEnvironment(sandbox.env, endpoint);
  phase.begin('synthesize the stacks');
  const stacks = await synthesize(project, pattern, { workDirectory, env, signal });
  const resources = stacks.reduce((sum, stack) => sum + resourceCount(stack), 0);
  phase.done(`synthesized ${stacks.length} stacks, ${resources} resources`);
  phase.begin('deploy');
  await deploy(stacks, { cdktf, workDirectory, env, signal, note });
  const providers = stacks.flatMap(accountProviders);
  const sessions = new Sessions(endpoint);
  await awaitSandboxReplicas(stacks, { sessions, signal, note });
  phase.done('deployed');
  phase.begin('rotate a secret');
  const rotation = await proveRotation({ providers, sessions, env, signal });
  phase.done(rotation.kind === 'rotated' ? `rotated ${rotation.secret}` : `nothing rotated: ${rotation.reason}`);
  phase.begin('plan again, and check');
  const result = await prove(stacks, { terraform, providers, sessions, workDirectory, env, signal, note, rotation });
  writePage(page, stacks);
  phase.done('planned again and checked');
  return result;
}
