import { cpSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { type RunResult, run } from '../../../src/cli/process/run';
import { terraformPlatform } from '../../../src/cli/terraform/platform';
import { providerSource } from '../../../src/cli/terraform/provider-source';
import { terraformEnvironment } from '../../../src/cli/terraform/terraform-environment';
import { temporaryDirectory } from '../temporary-directory';
import { type StackJson, withoutBackend } from './stack-json';
import { prepared, trustProviders } from './terraform-init';

/**
 * Terraform and its provider end within seconds: without garbage collection, below a limit of memory, they need a
 * quarter less processor time.
 *
 * @see https://pkg.go.dev/runtime
 */
export const GO = { GOGC: 'off', GOMEMLIMIT: '1GiB' };

export interface PlanResult {
  /** Whether applying would change nothing: no resource and no output. */
  readonly empty: boolean;
  /** What a person would read. */
  readonly text: string;
}

/** A plan that was saved, and can be applied as `plan.tfplan`. */
export interface SavedPlan extends PlanResult {
  /**
   * In the form of `terraform show -json`.
   * @see https://developer.hashicorp.com/terraform/internals/json-format
   */
  readonly json: unknown;
}

/**
 * A directory of its own in which real Terraform works on a synthesized stack; its state survives from one
 * configuration to the next.
 *
 * @example
 * const terraform = new TerraformDirectory(moto.env);
 * await terraform.use(join(outdir, 'stacks/sandbox-security'));
 * await terraform.apply();
 * expect((await terraform.plan()).empty).toBe(true);
 */
export class TerraformDirectory {
  readonly path = temporaryDirectory();
  private readonly env: NodeJS.ProcessEnv;

  /** @param env `moto.env`, or nothing for what asks no AWS */
  constructor(env: NodeJS.ProcessEnv = process.env) {
    const platform = terraformPlatform(process.platform, process.arch);
    const source = providerSource({ env, home: homedir(), platform, workDirectory: this.path });
    this.env = terraformEnvironment(env, source);
  }

  /**
   * Takes a stack's configuration, in the place of any before, and initializes.
   *
   * @param stack directory that holds `cdk.tf.json`, or the configuration itself
   */
  async use(stack: string | StackJson): Promise<this> {
    const json: StackJson =
      typeof stack === 'string' ? JSON.parse(readFileSync(join(stack, 'cdk.tf.json'), 'utf8')) : stack;
    writeFileSync(join(this.path, 'cdk.tf.json'), JSON.stringify(withoutBackend(json), null, 2));
    const assets = typeof stack === 'string' ? join(stack, 'assets') : '';
    if (existsSync(assets)) cpSync(assets, join(this.path, 'assets'), { recursive: true });
    await prepared(json, this.path, () => this.terraform('init', '-backend=false'));
    return this;
  }

  /** Takes a project of `.tf` files with its modules, and initializes. */
  async useProject(directory: string): Promise<this> {
    cpSync(directory, this.path, { recursive: true });
    await this.terraform('init', '-backend=false');
    trustProviders(this.path);
    return this;
  }

  /**
   * Plans what is still to do; needs an emulator.
   *
   * @throws with Terraform's words when it is refused
   */
  async plan(...args: string[]): Promise<PlanResult> {
    const { exitCode, stdout, stderr } = await this.attempt(['plan', '-detailed-exitcode', ...args]);
    if (exitCode !== 0 && exitCode !== 2) throw new Error(`terraform plan: ${stderr || stdout}`);
    return { empty: exitCode === 0, text: stdout };
  }

  /** Plans, saves the plan and reads it: as much work again as a plan alone. */
  async savedPlan(...args: string[]): Promise<SavedPlan> {
    const plan = await this.plan('-out=plan.tfplan', ...args);
    const shown = await this.terraform('show', '-json', 'plan.tfplan');
    return { ...plan, json: JSON.parse(shown.stdout) };
  }

  /** Whether applying would change nothing. */
  async isUpToDate(): Promise<boolean> {
    return (await this.plan()).empty;
  }

  async apply(...args: string[]): Promise<string> {
    return (await this.terraform('apply', '-auto-approve', ...args)).stdout;
  }

  async destroy(): Promise<string> {
    return (await this.terraform('destroy', '-auto-approve')).stdout;
  }

  /** The state file as it lies on disk, or an empty text when nothing was applied. */
  state(): string {
    const file = join(this.path, 'terraform.tfstate');
    return existsSync(file) ? readFileSync(file, 'utf8') : '';
  }

  /** @throws with the end of its output when Terraform fails */
  async terraform(...args: string[]): Promise<RunResult> {
    const result = await this.attempt(args);
    if (result.exitCode !== 0) throw new Error(`terraform ${args.join(' ')}: ${result.stderr || result.stdout}`);
    return result;
  }

  private attempt(args: readonly string[]): Promise<RunResult> {
    return run('terraform', [...args], { cwd: this.path, env: { ...this.env, ...GO, TF_CLI_ARGS: '-no-color' } });
  }
}
