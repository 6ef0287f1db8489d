import { AccountId } from '../account-id';
import { Arn } from '../arn';
import type { Partition } from '../partition';

/** The kind of a principal, by the key that a policy uses for it. */
export type PrincipalType = 'AWS' | 'Service' | 'Federated';

/**
 * Who a statement of a resource, key or trust policy speaks of.
 *
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_principal.html
 *
 * @example
 * const lambda = Principal.service('lambda.amazonaws.com');
 */
export class Principal {
  /**
   * The account itself: its identity policies, or a condition beside it, decide which of its roles are meant.
   *
   * @example
   * const account = Principal.account('aws', AccountId.of('111111111111'));
   */
  static account(partition: Partition, account: AccountId): Principal {
    return new Principal(
      'AWS',
      Arn.of({ partition, service: 'iam', account: account.value, resource: 'root' }).toString(),
    );
  }

  /**
   * The account that an ARN belongs to.
   *
   * @throws when the ARN belongs to none
   *
   * @example
   * const account = Principal.accountOf(Arn.parse('arn:aws:iam::111111111111:role/orders-api'));
   */
  static accountOf(arn: Arn): Principal {
    return Principal.account(arn.partition, AccountId.of(arn.account));
  }

  /**
   * One role. AWS stores the role's internal id, so a role that is deleted and made again is another principal:
   * prefer {@link Principal.account} with a condition on `aws:PrincipalArn`.
   *
   * @example
   * const role = Principal.role(Arn.parse('arn:aws:iam::111111111111:role/orders-api'));
   */
  static role(arn: Arn): Principal {
    return new Principal('AWS', arn.toString());
  }

  /**
   * One IAM user. AWS stores the user's internal id, so that another user of the same name is not meant.
   *
   * @throws when the ARN is not a user's
   *
   * @example
   * const user = Principal.user(Arn.parse('arn:aws:iam::111111111111:user/ada'));
   */
  static user(arn: Arn): Principal {
    if (arn.service !== 'iam' || !/^user\/(?:[\w+=,.@-]+\/)*[\w+=,.@-]{1,64}$/.test(arn.resource)) {
      throw new Error(`\`principal\` must be arn:<partition>:iam::<account>:user/<name>, got '${arn}'`);
    }
    return new Principal('AWS', arn.toString());
  }

  /**
   * An AWS service, such as `lambda.amazonaws.com`.
   *
   * @throws when the name is not a service's
   *
   * @example
   * const lambda = Principal.service('lambda.amazonaws.com');
   */
  static service(name: string): Principal {
    if (!/^[a-z0-9-]+(\.[a-z0-9-]+)*\.amazonaws\.com(\.cn)?$/.test(name)) {
      throw new Error(`\`principal\` must be a service such as 'lambda.amazonaws.com', got '${name}'`);
    }
    return new Principal('Service', name);
  }

  /**
   * Identities of a provider of the account, which a token of its issuer brings.
   *
   * @throws when the ARN is not that of an OIDC provider
   *
   * @example
   * const arn = Arn.parse('arn:aws:iam::111111111111:oidc-provider/gitlab.com');
   * const gitlab = Principal.federated(arn);
   */
  static federated(provider: Arn): Principal {
    if (provider.service !== 'iam' || !/^oidc-provider\/[^*?]+$/.test(provider.resource)) {
      throw new Error(`\`principal\` must be arn:<partition>:iam::<account>:oidc-provider/<issuer>, got '${provider}'`);
    }
    return new Principal('Federated', provider.toString());
  }

  /** Everybody. Only a Deny may speak of everybody: an Allow is refused by {@link PolicyStatement.allow}. */
  static everybody(): Principal {
    return new Principal('AWS', '*');
  }

  private constructor(
    readonly type: PrincipalType,
    readonly id: string,
  ) {}

  get isEverybody(): boolean {
    return this.id === '*';
  }
}
