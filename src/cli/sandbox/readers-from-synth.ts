import { providerOf } from './account-provider';
import { admits, matchesArn, readableSecrets } from './policy-grants';
import { type SecretCopy, secretCopies } from './secret-copies';
import { type Block, resourcesOf, type Stack, text } from './stack';

/** A role that may read a secret in a Region. */
export interface Reader {
  readonly roleArn: string;
  readonly account: string;
  readonly secret: string;
  readonly region: string;
}

/**
 * Who may read what according to the synthesized policies: the role's own policy names the secret, and the secret's
 * policy in that Region admits the role when it lives in another account. Conditions other than `aws:PrincipalArn`,
 * denials and key policies are not evaluated here.
 */
export function readersFromSynth(stacks: readonly Stack[]): Reader[] {
  const secrets = stacks.flatMap(secretCopies);
  return stacks.flatMap(rolePolicies).flatMap(({ roleArn, policy }) => {
    const account = roleArn.split(':')[4] ?? '';
    const patterns = readableSecrets(policy);
    return secrets
      .filter((copy) => patterns.some((pattern) => matchesArn(pattern, exampleArn(copy))))
      .filter((copy) => copy.account === account || copy.policies.some((resource) => admits(resource, roleArn)))
      .map(({ name, region }) => ({ roleArn, account, secret: name, region }));
  });
}

interface RolePolicy {
  readonly roleArn: string;
  readonly policy: string;
}

function rolePolicies(stack: Stack): RolePolicy[] {
  const roles = new Map(resourcesOf(stack, 'aws_iam_role').map(([id, role]) => [id, roleArn(stack, role)]));
  return resourcesOf(stack, 'aws_iam_role_policy').flatMap(([, resource]) => {
    const id = /aws_iam_role\.([\w-]+)\./.exec(text(resource.role))?.[1] ?? '';
    const arn = roles.get(id) ?? roleArn(stack, { ...resource, name: resource.role });
    return arn === '' ? [] : [{ roleArn: arn, policy: text(resource.policy) }];
  });
}

function roleArn(stack: Stack, role: Block): string {
  const provider = providerOf(stack, role);
  if (provider === undefined) return '';
  const partition = provider.deployRole.split(':')[1];
  return `arn:${partition}:iam::${provider.account}:role${text(role.path) || '/'}${text(role.name)}`;
}

function exampleArn({ partition, region, account, name }: SecretCopy): string {
  return `arn:${partition}:secretsmanager:${region}:${account}:secret:${name}-AbCdEf`;
}
