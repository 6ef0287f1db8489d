/** A service whose organization-wide configuration a member account may manage. */
export type DelegatedService =
  /** IAM Access Analyzer. */
  | 'access-analyzer'
  | 'cloudtrail'
  /** AWS Config: aggregation, and rules and conformance packs for every account. */
  | 'config'
  | 'guardduty'
  /** IAM Identity Center. */
  | 'identity-center'
  | 'security-hub';
