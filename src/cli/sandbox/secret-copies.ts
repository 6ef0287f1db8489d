import { providerOf } from './account-provider';
import { type Block, resourcesOf, type Stack, text } from './stack';

/** A secret in one Region, its own or a replica's, with the resource policies it is given there. */
export interface SecretCopy {
  readonly name: string;
  readonly partition: string;
  readonly account: string;
  readonly region: string;
  readonly policies: readonly string[];
}

/** Each secret of a synthesized stack in each of its Regions. */
export function secretCopies(stack: Stack): SecretCopy[] {
  return resourcesOf(stack, 'aws_secretsmanager_secret').flatMap(([id, secret]) => {
    const provider = providerOf(stack, secret);
    if (provider === undefined) return [];
    const { account, deployRole } = provider;
    const own = secretPolicies(stack, id, provider.region);
    return [provider.region, ...replicaRegions(secret)].map((region) => {
      const given = secretPolicies(stack, id, region);
      // AWS gives a new replica the policy of its primary.
      const policies = given.length > 0 ? given : own;
      return { name: text(secret.name), partition: deployRole.split(':')[1] ?? 'aws', account, region, policies };
    });
  });
}

function secretPolicies(stack: Stack, id: string, region: string): string[] {
  return resourcesOf(stack, 'aws_secretsmanager_secret_policy')
    .filter(([, policy]) => text(policy.secret_arn).includes(`aws_secretsmanager_secret.${id}.`))
    .filter(([, policy]) => providerOf(stack, policy)?.region === region)
    .map(([, policy]) => text(policy.policy));
}

function replicaRegions(secret: Block): string[] {
  const replicas: unknown = secret.replica ?? [];
  return (Array.isArray(replicas) ? replicas : [replicas]).map((replica: Block) => text(replica.region));
}
