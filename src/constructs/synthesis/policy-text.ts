import { LateText } from './late-text';
import { terraformText } from './terraform-text';

/**
 * The text of a policy that grants still add to, rendered when the stacks are written. Policy variables such as
 * `${aws:PrincipalTag/Team}` are escaped: they are IAM's to resolve and not Terraform's.
 *
 * @param render gives the policy with every grant made so far
 */
export function policyText(render: () => string): string {
  return LateText.of(() => terraformText(render()));
}
