import { cpSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { type RunResult, run } from '../../src/cli/process/run';
import { terraformPlatform } from '../../src/cli/terraform/platform';
import { providerSource } from '../../src/cli/terraform/provider-source';
import { terraformEnvironment } from '../../src/cli/terraform/terraform-environment';
import { credentialFree, type StackJson, withoutBackend } from './credential-free';
import { temporaryDirectory } from './temporary-directory';
import { prepared, trustProviders } from './terraform-init';

export interface PlanResult {
  /** Whether applying would change nothing: no resource and no output. */
  readonly empty: boolean;
  /** What a person would read. */
  readonly text: string;
  /**
   * As of `terraform show -json`.
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

  /** @param env `moto.env`, or nothing for `validate` and `planWithoutCredentials` */
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

  /** @throws with Terraform's words when the configuration is not valid */
  async validate(): Promise<void> {
    await this.terraform('validate');
  }

  /** Plans what is still to do; needs an emulator. */
  plan(...args: string[]): Promise<PlanResult> {
    return this.savedPlan(args);
  }

  /** Whether applying would change nothing: quicker than a plan that is also read. */
  async isUpToDate(): Promise<boolean> {
    const { exitCode, stdout, stderr } = await this.attempt(['plan', '-detailed-exitcode']);
    if (exitCode !== 0 && exitCode !== 2) throw new Error(`terraform plan: ${stderr || stdout}`);
    return exitCode === 0;
  }

  /** Plans as if nothing existed yet, without credentials, network or emulator. */
  async planWithoutCredentials(): Promise<PlanResult> {
    const file = join(this.path, 'cdk.tf.json');
    writeFileSync(file, JSON.stringify(credentialFree(JSON.parse(readFileSync(file, 'utf8'))), null, 2));
    return this.savedPlan(['-refresh=false']);
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

  private async savedPlan(args: readonly string[]): Promise<PlanResult> {
    const { exitCode, stdout, stderr } = await this.attempt([
      'plan',
      '-detailed-exitcode',
      '-out=plan.tfplan',
      ...args,
    ]);
    if (exitCode !== 0 && exitCode !== 2) throw new Error(`terraform plan: ${stderr || stdout}`);
    const shown = await this.terraform('show', '-json', 'plan.tfplan');
    return { empty: exitCode === 0, text: stdout, json: JSON.parse(shown.stdout) };
  }

  private attempt(args: readonly string[]): Promise<RunResult> {
    return run('terraform', [...args], { cwd: this.path, env: { ...this.env, TF_CLI_ARGS: '-no-color' } });
  }
}
