import { CliError } from '../command/cli-error';

const REGISTRY = 'https://registry.terraform.io/.well-known/terraform.json';
const WITHIN_MS = 10_000;

/**
 * Makes sure that Terraform can download the provider. Behind a proxy nothing is asked: Terraform goes through it, and
 * this process would not.
 *
 * @throws `CliError` when the registry does not answer
 */
export async function requireRegistry(env: NodeJS.ProcessEnv): Promise<void> {
  if (env.HTTPS_PROXY || env.https_proxy) return;
  const answer = await fetch(REGISTRY, { signal: AbortSignal.timeout(WITHIN_MS) }).catch(() => undefined);
  if (answer?.ok) return;
  throw new CliError(
    "'hashicorp/aws' >= 5.100.0, < 7.0.0 must be in a local mirror or registry.terraform.io must answer, but neither is so: connect to it, or run `terraform providers mirror ~/.terraform.d/plugins` where it can be reached and copy that directory here",
  );
}
