import { existingSecretName } from '../../model/existing-secret-name';
import { SecretName } from '../../model/secret-name';
import type { AnySecretProps } from './secret-props';

/** A secret's name, with the environment and the application that its tags say. */
export interface NamedSecret {
  readonly value: string;
  readonly environment: string;
  readonly application: string;
}

/**
 * What a secret is called. A new one says its environment and application in its name; one that is taken over has the
 * name that it has.
 *
 * @throws when the name breaks its rule
 */
export function namedSecret(props: AnySecretProps): NamedSecret {
  if (!('application' in props)) return SecretName.parse(props.name);
  if (props.adopt === undefined) {
    throw new Error(
      '`application` must be given with `adopt` alone, got no `adopt`: a new secret is named <environment>/<application>/<name>',
    );
  }
  const { environment, application } = props;
  return { ...existingSecretName(props.name), environment, application };
}
