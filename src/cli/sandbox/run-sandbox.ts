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
import { deploy } from './deploy';
import { keepInstructions } from './keep-instructions';
import { readProject } from './project';
import { prove } from './prove';
import type { SandboxResult } from './result';
import { proveRotation } from './rotation/prove-rotation';
import { synthesize } from './synthesize';
import { findTools } from './tools';

export interface SandboxOptions {
  /** Which stacks to deploy; `*` stands for any text. */
  readonly stacks: string;
  /** Whether the embedded AWS, the state and the logs stay when all is done. */
  readonly keep: boolean;
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
  let moto: MotoServer | undefined;
  try {
    moto = await startEmulator(workDirectory, context);
    const result = await deployAndProve(options, { ...context, workDirectory, endpoint: moto.endpoint });
    return result;
  } finally {
    if (options.keep && moto !== undefined && !signal.aborted) {
      moto.release();
      note(keepInstructions({ endpoint: moto.endpoint, pid: moto.pid, workDirectory }));
    } else {
      await moto?.stop();
      rmSync(workDirectory, { recursive: true, force: true });
    }
  }
}

async function startEmulator(workDirectory: string, { env, home, signal, note }: CommandContext): Promise<MotoServer> {
  const lap = stopwatch(note);
  const command = await ensureMoto({ env, home, signal, note });
  const moto = await MotoServer.start({ command, workDirectory, env, signal });
  lap(`embedded AWS at ${moto.endpoint}`);
  return moto;
}

interface Sandbox extends CommandContext {
  readonly workDirectory: string;
  readonly endpoint: string;
}

async function deployAndProve({ stacks: pattern }: SandboxOptions, sandbox: Sandbox): Promise<SandboxResult> {
  const { cwd, signal, note, workDirectory, endpoint } = sandbox;
  const lap = stopwatch(note);
  const project = readProject(cwd);
  const tools = await findTools({ ...sandbox, env: emulatorEnvironment(sandbox.env, endpoint) });
  note(`provider hashicorp/aws: ${tools.providerSource}`);
  const { env } = tools;
  const stacks = await synthesize(project, pattern, { workDirectory, env, signal });
  const resources = stacks.reduce((sum, stack) => sum + resourceCount(stack), 0);
  lap(`synthesized ${stacks.length} stacks, ${resources} resources`);
  await deploy(stacks, { cdktf: tools.cdktf, workDirectory, env, signal, note });
  lap('deployed');
  const providers = stacks.flatMap(accountProviders);
  const sessions = new Sessions(endpoint);
  await awaitSandboxReplicas(stacks, { sessions, signal, note });
  const rotation = await proveRotation({ providers, sessions, env, signal });
  lap(rotation.kind === 'rotated' ? `rotated ${rotation.secret}` : `nothing rotated: ${rotation.reason}`);
  const { terraform } = tools;
  const proof = { terraform, providers, sessions, workDirectory, env, signal, rotation };
  const result = await prove(stacks, proof);
  lap('planned again and checked');
  return result;
}

/** Announces each step with the seconds since the one before. */
function stopwatch(note: (text: string) => void): (step: string) => void {
  let last = performance.now();
  return (step) => {
    const now = performance.now();
    note(`${step} (${((now - last) / 1000).toFixed(1)} s)`);
    last = now;
  };
}
