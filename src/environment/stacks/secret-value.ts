import type { Secret } from '../../constructs/secrets/secret';
import { SecretValue } from '../../constructs/secrets/secret-value';
import type { ValueOrigin } from '../schema/value-origin';

/** The construct's value for what the environment's data says of it. A template names the superuser's secret. */
export function secretValue(origin: ValueOrigin, superuser?: Secret): ReturnType<typeof SecretValue.external> {
  switch (origin.kind) {
    case 'generated':
      return SecretValue.generated(withSuperuser(origin, superuser));
    case 'external':
      return SecretValue.external(origin);
    case 'variable':
      return SecretValue.ephemeralVariable(origin);
  }
}

type GeneratedValue = Extract<ValueOrigin, { kind: 'generated' }>;

function withSuperuser(origin: GeneratedValue, superuser?: Secret): GeneratedValue {
  if (superuser === undefined || origin.template === undefined) return origin;
  return { ...origin, template: { ...origin.template, masterarn: superuser.secretArn } };
}
