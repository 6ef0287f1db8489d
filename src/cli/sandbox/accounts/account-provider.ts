import { type Block, type Stack, text } from '../../stacks/stack';

/** One AWS provider of a stack: an account, a Region, and the role that deploys there. */
export interface AccountProvider {
  /** Twelve digits. */
  readonly account: string;
  readonly region: string;
  readonly deployRole: string;
}

/** The AWS providers of a stack that assume a role in an account; the account is read from the role's ARN. */
export function accountProviders({ configuration }: Stack): AccountProvider[] {
  return (configuration.provider?.aws ?? []).flatMap((provider) => {
    const deployRole = roleOf(provider);
    const account = /^arn:[\w-]+:iam::(\d{12}):role\//.exec(deployRole)?.[1];
    if (account === undefined) return [];
    return [{ account, region: text(provider.region), deployRole }];
  });
}

function roleOf(provider: Block): string {
  const assumed = provider.assume_role;
  const first: unknown = Array.isArray(assumed) ? assumed[0] : assumed;
  return typeof first === 'object' && first !== null && 'role_arn' in first ? text(first.role_arn) : '';
}
