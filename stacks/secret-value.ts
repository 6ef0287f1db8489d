import { SecretValue, type ValueOrigin } from 'cdktf-aws-secrets';

/** The construct's value for what the environment's data says of it. */
export function secretValue(origin: ValueOrigin): ReturnType<typeof SecretValue.external> {
  switch (origin.kind) {
    case 'generated':
      return SecretValue.generated(origin);
    case 'external':
      return SecretValue.external(origin);
    case 'variable':
      return SecretValue.ephemeralVariable(origin);
  }
}
