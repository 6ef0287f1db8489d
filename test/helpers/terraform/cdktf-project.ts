import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { dirname, join } from 'node:path';
import { type RunResult, run } from '../../../src/cli/process/run';
import { findCdktf } from '../../../src/cli/sandbox/find-cdktf';
import { terraformPlatform } from '../../../src/cli/terraform/platform';
import { providerSource } from '../../../src/cli/terraform/provider-source';
import { terraformEnvironment } from '../../../src/cli/terraform/terraform-environment';
import { temporaryDirectory } from '../temporary-directory';
import { GO } from './terraform';

/** A project in which real cdktf works on one synthesized stack; its state survives from one synthesis to the next. */
export class CdktfProject {
  private readonly path = temporaryDirectory();
  private readonly env: NodeJS.ProcessEnv;

  /** @param env `moto.env` */
  constructor(env: NodeJS.ProcessEnv) {
    const platform = terraformPlatform(process.platform, process.arch);
    const source = providerSource({ env, home: homedir(), platform, workDirectory: this.path });
    this.env = { ...terraformEnvironment(env, source), ...GO, CI: 'true' };
    const file = { language: 'typescript', app: 'true', projectId: 'test', sendCrashReports: 'false' };
    writeFileSync(join(this.path, 'cdktf.json'), JSON.stringify(file));
  }

  /**
   * Runs `cdktf <command> <stack>`.
   *
   * @param stack directory that holds `cdk.tf.json`, in a directory as `cdktf synth` makes it
   * @returns what a person would read, on one line and without frames
   */
  async cdktf(stack: string, ...command: readonly string[]): Promise<RunResult> {
    const out = join(this.path, 'cdktf.out');
    rmSync(out, { recursive: true, force: true });
    cpSync(dirname(dirname(stack)), out, { recursive: true });
    const name = stack.slice(dirname(stack).length + 1);
    this.keepState(join(out, 'stacks', name, 'cdk.tf.json'));
    const args = [...command, name, '--skip-synth', '--skip-provider-lock', '--no-color'];
    const result = await run(findCdktf(process.cwd(), this.env), args, { cwd: this.path, env: this.env });
    return { ...result, stdout: onOneLine(result.stdout), stderr: onOneLine(result.stderr) };
  }

  /** The state file as it lies on disk. */
  state(): string {
    return readFileSync(this.stateFile, 'utf8');
  }

  /** Not Terraform's own name: cdktf takes that for the state of an old project, and stops. */
  private get stateFile(): string {
    return join(this.path, 'kept.tfstate');
  }

  private keepState(file: string): void {
    const json = JSON.parse(readFileSync(file, 'utf8'));
    json.terraform.backend = { local: { path: this.stateFile } };
    writeFileSync(file, JSON.stringify(json));
  }
}

function onOneLine(text: string): string {
  return text.replaceAll(/[\s│]+/g, ' ');
}
