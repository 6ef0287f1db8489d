import { type IResolvable, Token } from 'cdktf';
import { terraformText } from './terraform-text';

/**
 * The text of a policy that grants still add to, rendered when the stacks are written. Policy variables such as
 * `${aws:PrincipalTag/Team}` are escaped: they are IAM's to resolve and not Terraform's.
 *
 * cdktf's own `Lazy` would do, but it keeps a stack trace for each policy, in memory for as long as the app lives.
 */
export class PolicyText implements IResolvable {
  /** @param render gives the policy with every grant made so far */
  static of(render: () => string): string {
    return Token.asString(new PolicyText(render));
  }

  readonly creationStack: string[] = [];

  private constructor(private readonly render: () => string) {}

  resolve(): string {
    return terraformText(this.render());
  }

  toString(): string {
    return Token.asString(this);
  }
}
