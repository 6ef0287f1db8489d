import { LocalBackend, S3Backend, type TerraformStack } from 'cdktf';
import type { Environment } from '../schema/environment';

/** Puts a stack's state where the environment's data says. */
export function configureState(stack: TerraformStack, { name, state }: Pick<Environment, 'name' | 'state'>): void {
  if (state.kind === 'local') {
    new LocalBackend(stack);
    return;
  }
  const { bucket, region, kmsKeyArn, roleArn } = state;
  const backend = new S3Backend(stack, {
    bucket,
    region,
    key: `cdktf-aws-secrets/${name}/${stack.node.id}.tfstate`,
    encrypt: true,
    kmsKeyId: kmsKeyArn,
    ...(roleArn && { assumeRole: { roleArn } }),
  });
  // cdktf 0.21 does not know the argument yet: Terraform locks the state with a file beside it.
  backend.addOverride('use_lockfile', true);
}
