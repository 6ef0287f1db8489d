import { TerraformVariable } from 'cdktf';
import { Construct } from 'constructs';
import { refuse } from '../../validation';
import type { ISecretValue, SecretTarget } from './i-secret-value';
import { Seed } from './seed';

/** A value handed to Terraform at apply. */
export interface EphemeralVariableProps {
  /**
   * Name of the Terraform variable: letters, digits and `_`, starting with a letter. Set it as `TF_VAR_<name>` in the
   * environment; on the command line other processes would see it.
   */
  readonly variable: string;
}

/** A value from an ephemeral input variable: in no plan and in no state. */
export class VariableValue implements ISecretValue {
  readonly exists = true;

  constructor(private readonly props: EphemeralVariableProps) {}

  bind(scope: Construct, target: SecretTarget): void {
    const { variable } = this.props;
    if (!/^[A-Za-z]\w*$/.test(variable)) {
      refuse(scope, `\`variable\` must be letters, digits and _, starting with a letter, got '${variable}'`);
    }
    const value = new Construct(scope, 'Value');
    const input = this.createVariable(value);
    new Seed(value, 'Seed', target, input.stringValue);
  }

  private createVariable(scope: Construct): TerraformVariable {
    const { variable } = this.props;
    const input = new TerraformVariable(scope, 'Variable', {
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
