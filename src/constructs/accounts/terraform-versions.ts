import type { TerraformStack } from 'cdktf';

/** Terraform from which write-only arguments and ephemeral resources exist. */
const TERRAFORM = '>= 1.11';

/**
 * Providers that serve this library. The bindings pin one exact version, which would lock every user to it; 5.100.0
 * is the oldest with the write-only arguments used here.
 */
const AWS_PROVIDER = '>= 5.100.0, < 7.0.0';

/** States the versions of Terraform and of the AWS provider that a stack needs. */
export function requireTerraformVersions(stack: TerraformStack): void {
  stack.addOverride('terraform.required_version', TERRAFORM);
  stack.addOverride('terraform.required_providers.aws.version', AWS_PROVIDER);
}
