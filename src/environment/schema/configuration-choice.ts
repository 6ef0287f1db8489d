import type { ConfigRecorderProps, ConfigStoreProps } from '../../constructs/compliance/recorder';

/** How AWS Config records the accounts of an environment. */
export type ConfigurationChoice =
  /** Each account, where nothing records yet, into one bucket in the audit account. */
  | ({ readonly kind: 'recorded' } & Pick<ConfigStoreProps, 'bucketName' | 'days'> &
      Pick<ConfigRecorderProps, 'resources' | 'roleExists'>)
  /** By somebody else, such as AWS Control Tower. */
  | { readonly kind: 'existing'; readonly reason: string };

/** What looks at secrets where they are, in the security account. */
export interface SecretsWatch {
  /**
   * Accounts of the organization that policies of secrets may name by number, twelve digits each: the evaluator of this
   * library then judges each policy, as a rule of AWS Config, which something must record.
   *
   * @default - policies are not judged where they are
   */
  readonly policiesFor?: readonly string[];
  /**
   * Whether IAM Access Analyzer reports readers of other accounts whom the environment does not name. An account has one
   * such analyzer in a Region: the security account must have none.
   *
   * @default false
   */
  readonly readersAnalyzed?: boolean;
}
