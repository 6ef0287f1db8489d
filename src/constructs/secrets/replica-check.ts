import type { SecretsmanagerSecret } from '@cdktf/provider-aws/lib/secretsmanager-secret';
import { TerraformStack } from 'cdktf';

/**
 * A check that warns while a replica is not in sync. AWS replicates after it has answered, so that a green apply says
 * nothing of replicas; it would be wrong to fail one for it, as when the secret has just been made.
 *
 * @see https://developer.hashicorp.com/terraform/language/block/check
 * @see https://docs.aws.amazon.com/secretsmanager/latest/userguide/replicate-secrets_troubleshoot.html
 */
export function checkReplicas(secret: SecretsmanagerSecret, name: string): void {
  const { friendlyUniqueId, terraformResourceType } = secret;
  const replicas = `${terraformResourceType}.${friendlyUniqueId}.replica`;
  TerraformStack.of(secret).addOverride(`check.${friendlyUniqueId}_replicas`, {
    assert: [
      {
        condition: `\${alltrue([for replica in ${replicas} : replica.status == "InSync"])}`,
        error_message: `A replica of ${name} is not in sync: wait for it with 'cdktf-aws-secrets replicas ${name}', and see docs/replicas.md if it fails.`,
      },
    ],
  });
}
