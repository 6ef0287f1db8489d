import { TerraformStack, TerraformVariable } from 'cdktf';
import { Construct } from 'constructs';
import { isText } from '../../../model/is-text';
import { refuse } from '../../synthesis/validation';
import type { ISecretValue, ValueTarget } from './i-secret-value';
import { Seed } from './seed';

/** A value handed to Terraform at apply. */
export interface EphemeralVariableProps {
  /**
   * Name of the Terraform variable: letters, digits and `_`, starting with a letter; one secret of a stack uses it. Set it as `TF_VAR_<name>` in the
   * environment; on the command line other processes would see it.
   */
  readonly variable: string;
}

/** A value from an ephemeral input variable: in no plan and in no state. */
export class VariableValue implements ISecretValue {
  readonly exists = true;

  constructor(private readonly props: EphemeralVariableProps) {}

  bind(scope: Construct, target: ValueTarget): void {
    const { variable } = this.props;
    if (!isText(variable, /^[A-Za-z]\w*$/)) {
      refuse(scope, `\`variable\` must be letters, digits and _, starting with a letter, got '${variable}'`);
    }
    const input = this.createVariable(scope);
    new Seed(new Construct(scope, 'Value'), 'Seed', target, input.stringValue);
  }

  private createVariable(scope: Construct): TerraformVariable {
    const { variable } = this.props;
    const stack = TerraformStack.of(scope);
    const id = `Variable-${variable}`;
    if (stack.node.tryFindChild(id) !== undefined) {
      refuse(scope, `\`variable\` must belong to one secret of a stack, got '${variable}' again: name another`);
    }
    const input = new TerraformVariable(stack, id, {
      type: 'string',
      sensitive: true,
      nullable: false,
      description: `First value of the secret ${scope.node.path}: export TF_VAR_${variable}`,
    });
    input.overrideLogicalId(variable);
    input.addOverride('ephemeral', true);
    return input;
  }
}
