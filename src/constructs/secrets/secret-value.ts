import { ExternalValue, type ExternalValueProps } from './values/external-value';
import { GeneratedValue, type GeneratedValueProps } from './values/generated-value';
import type { ISecretValue } from './values/i-secret-value';
import { type EphemeralVariableProps, VariableValue } from './values/variable-value';

/**
 * How the first value of a secret comes about. There is no way to pass a value as text: it would be in the code, in
 * the plan and in the state. Whatever is put is put once, and later applies never touch the live value.
 *
 * @example
 * const value = SecretValue.generated({ template: { username: 'orders', host: 'orders.db.internal' }, length: 48 });
 */
export const SecretValue = {
  /**
   * A password that AWS generates, on its own or in a JSON template.
   *
   * @example
   * const value = SecretValue.generated({ template: { username: 'orders', host: 'orders.db.internal' }, length: 48 });
   */
  generated(props: GeneratedValueProps = {}): ISecretValue {
    return new GeneratedValue(props);
  },

  /**
   * A value put later by somebody else. Also the way for binary values and key pairs, which Terraform's provider
   * cannot write without keeping them in its state.
   *
   * @example
   * const value = SecretValue.external();
   */
  external(props: ExternalValueProps = {}): ISecretValue {
    return new ExternalValue(props);
  },

  /**
   * A value handed to Terraform at apply, in an ephemeral variable.
   *
   * @example
   * const value = SecretValue.ephemeralVariable({ variable: 'partner_token' });
   */
  ephemeralVariable(props: EphemeralVariableProps): ISecretValue {
    return new VariableValue(props);
  },
} as const;
