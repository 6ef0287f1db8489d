import { Region } from '../region';

/** The organization's instance of IAM Identity Center. */
export interface IdentityCenter {
  /** `arn:aws:sso:::instance/ssoins-…` */
  readonly instanceArn: string;
  /** The instance's own Region: it is part of the ARNs of the roles that Identity Center makes. */
  readonly region: string;
}

const INSTANCE = /^arn:aws[a-z-]*:sso:::instance\/(?:sso)?ins-[A-Za-z0-9.-]{16}$/;

/**
 * @throws when the ARN is not an instance's, or the Region is malformed
 * @see https://docs.aws.amazon.com/singlesignon/latest/APIReference/API_InstanceMetadata.html
 */
export function requireIdentityCenter({ instanceArn, region }: IdentityCenter): void {
  if (!INSTANCE.test(instanceArn)) {
    throw new Error(
      `\`instanceArn\` must be arn:<partition>:sso:::instance/ssoins-<16 characters>, got '${instanceArn}'`,
    );
  }
  Region.of(region);
}
