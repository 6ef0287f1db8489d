/**
 * What the exit code of `terraform plan -detailed-exitcode` says: true for no changes, false for changes, undefined
 * for an error.
 * @see https://developer.hashicorp.com/terraform/cli/commands/plan#detailed-exitcode
 */
export function isEmptyPlan(exitCode: number): boolean | undefined {
  if (exitCode === 0) return true;
  return exitCode === 2 ? false : undefined;
}
