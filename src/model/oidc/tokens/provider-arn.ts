import type { AccountId } from '../../account-id';
import { Arn } from '../../arn';
import type { Partition } from '../../partition';

/** Where an OIDC provider of IAM is, and whose tokens it is for. */
export interface OidcProviderAddress {
  readonly partition: Partition;
  readonly account: AccountId;
  /** The URL of the issuer without `https://`: it is the name of the provider. */
  readonly issuer: string;
}

/** The ARN of the OIDC provider of an account, known before the provider exists: there is one for each issuer. */
export function oidcProviderArn({ partition, account, issuer }: OidcProviderAddress): Arn {
  return Arn.of({ partition, service: 'iam', account: account.value, resource: `oidc-provider/${issuer}` });
}
