import type { AwsProvider } from '@cdktf/provider-aws/lib/provider';

/** What is protected in a Region, and not declared. */
export interface Undeclared {
  readonly provider: AwsProvider;
  /** The address of a map of ARNs, each with the address that declared it. */
  readonly undeclared: string;
}

/** Why a plan was refused, and how to go on. */
export function refusalOf(what: string, undeclared: string): string {
  return `\`deletionProtection\` must be lifted before the code of a ${what} is removed, got no code for ${undeclared}: declare it again, for example by updating a stale branch, or to remove it declare it with deletionProtection: false, deploy, and only then remove the code (see docs/removing.md)`;
}
