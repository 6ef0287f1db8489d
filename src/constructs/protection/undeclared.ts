import type { AwsProvider } from '@cdktf/provider-aws/lib/provider';
import { TerraformLocal } from 'cdktf';
import type { Construct } from 'constructs';
import { LateText } from '../synthesis/late-text';

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

/** What is found to exist still. */
export interface Kept {
  readonly what: string;
  /** An expression for a list of texts, which refers to the data source that has the postcondition. */
  readonly kept: () => string;
}

/**
 * Refuses `terraform destroy`, too, which takes a failed postcondition for a warning and does not show it: a text that
 * is not a boolean is an error always. After a failed plan it is not reached, because it refers to the data source.
 *
 * @see https://developer.hashicorp.com/terraform/language/functions/tobool
 */
export function refuseDestroy(scope: Construct, id: string, { what, kept }: Kept): void {
  new TerraformLocal(
    scope,
    id,
    LateText.of(() => {
      const refusal = refusalOf(what, `$\{join(", ", ${kept()})}`);
      return `$\{length(${kept()}) == 0 ? true : tobool("${refusal}")}`;
    }),
  );
}
