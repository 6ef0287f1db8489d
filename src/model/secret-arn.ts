import type { AccountId } from './account-id';
import { Arn } from './arn';
import type { Region } from './region';

/** The account and Region that hold a secret or one of its replicas. */
export interface SecretLocation {
  readonly account: AccountId;
  readonly region: Region;
}

/**
 * The pattern that matches the ARN of the secret with this name and of no other: AWS appends a hyphen and six
 * characters, so `??????` is exact where `*` would also match longer names.
 *
 * @see https://docs.aws.amazon.com/secretsmanager/latest/userguide/auth-and-access_iam-policies.html
 */
export function secretArnPattern(name: { readonly value: string }, location: SecretLocation): Arn {
  return secretArn(`${name.value}-??????`, location);
}

/** @throws when the text is not the full ARN of a secret, suffix included */
export function parseSecretArn(text: string): Arn {
  const arn = Arn.parse(text);
  const located = arn.region !== '' && arn.account !== '';
  if (!located || arn.service !== 'secretsmanager' || !/^secret:.+-[A-Za-z0-9]{6}$/.test(arn.resource)) {
    throw new Error(
      `\`secretArn\` must be the full ARN of a secret with its six-character suffix, got '${text}': copy it from DescribeSecret, or import the secret by name`,
    );
  }
  return arn;
}

function secretArn(id: string, location: SecretLocation): Arn {
  return Arn.of({
    partition: location.region.partition,
    service: 'secretsmanager',
    region: location.region.name,
    account: location.account.value,
    resource: `secret:${id}`,
  });
}
