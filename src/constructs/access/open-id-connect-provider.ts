import { DataAwsIamOpenidConnectProvider } from '@cdktf/provider-aws/lib/data-aws-iam-openid-connect-provider';
import { IamOpenidConnectProvider } from '@cdktf/provider-aws/lib/iam-openid-connect-provider';
import { Construct } from 'constructs';
import type { Arn } from '../../model/arn';
import { exactText, requireSome } from '../../model/oidc/tokens/exact-text';
import { oidcProviderArn } from '../../model/oidc/tokens/provider-arn';
import { AwsAccount } from '../accounts/aws-account';
import { claimName } from '../synthesis/claim-name';
import { recordSource } from '../synthesis/record-source';
import { validated } from '../synthesis/validation';

const ISSUER = /^[a-z0-9-]+(?:\.[a-z0-9-]+)+(?:\/[\w.~-]+)*$/;

/** The provider of an account for the tokens of one issuer. */
export interface OpenIdConnectProviderProps {
  /** The URL of the issuer without `https://`: `token.actions.githubusercontent.com`, `gitlab.com`. */
  readonly issuer: string;
  /**
   * Audiences that tokens may have, at most 100.
   *
   * @default ['sts.amazonaws.com']
   */
  readonly audiences?: readonly string[];
  /**
   * SHA-1 thumbprints of the certificate of the issuer, 40 hexadecimal digits, at most 5: where no authority that AWS
   * trusts has signed it.
   *
   * @default - AWS trusts the authorities that it knows
   */
  readonly thumbprints?: readonly string[];
  /**
   * Whether the account has the provider already, from elsewhere. It is looked up then, and a plan fails when it is
   * not there or lacks an audience.
   *
   * @default false
   */
  readonly existing?: boolean;
}

/**
 * Lets roles of the account trust the tokens of an issuer. An account has one for each issuer, which all its roles
 * share: their trust says whose tokens are meant. It must be there before them; its name follows from the issuer.
 *
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_providers_create_oidc.html
 *
 * @example
 * new OpenIdConnectProvider(stack, 'Gitlab', { issuer: 'gitlab.com' });
 */
export class OpenIdConnectProvider extends Construct {
  readonly providerArn: Arn;

  /** @throws when the issuer, an audience or a thumbprint is malformed, or another construct makes the same provider */
  constructor(scope: Construct, id: string, props: OpenIdConnectProviderProps) {
    super(scope, id);
    recordSource(this);
    validated(this, () => requireProps(props));
    const { issuer, existing = false } = props;
    const account = AwsAccount.of(this);
    const { accountId } = account;
    this.providerArn = oidcProviderArn({ partition: account.region.partition, account: accountId, issuer });
    claimName(this, {
      kind: 'OIDC provider',
      property: 'issuer',
      name: issuer,
      account: accountId.value,
      anyCase: true,
    });
    if (existing) this.lookUp(props);
    else this.createProvider(props);
  }

  private createProvider({ issuer, audiences = ['sts.amazonaws.com'], thumbprints }: OpenIdConnectProviderProps): void {
    new IamOpenidConnectProvider(this, 'Resource', {
      url: `https://${issuer}`,
      clientIdList: [...audiences],
      thumbprintList: thumbprints && [...thumbprints],
    });
  }

  private lookUp({ audiences = ['sts.amazonaws.com'] }: OpenIdConnectProviderProps): void {
    const found = new DataAwsIamOpenidConnectProvider(this, 'Existing', { arn: this.providerArn.toString() });
    found.lifecycle = {
      postcondition: audiences.map((audience) => ({
        condition: `\${contains(self.client_id_list, ${JSON.stringify(audience)})}`,
        errorMessage: `The OIDC provider ${this.providerArn} must accept the audience '${audience}', and does not.`,
      })),
    };
  }
}

function requireProps({
  issuer,
  audiences = ['sts.amazonaws.com'],
  thumbprints = [],
}: OpenIdConnectProviderProps): void {
  exactText('issuer', "a provider's URL without https://, a port and a slash at its end", ISSUER, issuer);
  requireSome('audiences', audiences);
  for (const audience of audiences) {
    exactText('audiences', 'audiences of 1 to 255 characters', /^[\x21-\x7e]{1,255}$/, audience);
  }
  for (const thumbprint of thumbprints) {
    exactText('thumbprints', '40 hexadecimal digits', /^[0-9a-fA-F]{40}$/, thumbprint);
  }
  if (audiences.length > 100) throw new Error(`\`audiences\` must be at most 100, got ${audiences.length}`);
  if (thumbprints.length > 5) throw new Error(`\`thumbprints\` must be at most 5, got ${thumbprints.length}`);
}
