import { AccountId } from './account-id';
import { PARTITIONS, type Partition } from './partition';

/** The parts of an ARN. `region` and `account` are empty where the service is global, as in IAM. */
export interface ArnParts {
  readonly partition: Partition;
  readonly service: string;
  /** @default - empty: the service is global */
  readonly region?: string;
  /** @default - empty: the resource belongs to no account */
  readonly account?: string;
  readonly resource: string;
}

/**
 * An Amazon Resource Name, or a pattern of them with `*` and `?` in its resource.
 *
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/reference-arns.html
 *
 * @example
 * Arn.parse('arn:aws:iam::111111111111:role/orders-api').account; // 111111111111
 */
export class Arn {
  /**
   * @throws when the text is not `arn:<partition>:<service>:<region>:<account>:<resource>`
   *
   * @example
   * const role = Arn.parse('arn:aws:iam::111111111111:role/orders-api');
   */
  static parse(text: string): Arn {
    const [prefix, partition, service, region, account, ...rest] = String(text).split(':');
    const resource = rest.join(':');
    if (prefix !== 'arn' || !service || !resource) {
      throw new Error(`\`arn\` must be arn:<partition>:<service>:<region>:<account>:<resource>, got '${text}'`);
    }
    return Arn.of({ partition: partition as Partition, service, region, account, resource });
  }

  /**
   * @throws when the partition is unknown or the account is not 12 digits
   *
   * @example
   * Arn.of({ partition: 'aws', service: 'iam', account: '111111111111', resource: 'role/orders-api' });
   */
  static of(parts: ArnParts): Arn {
    if (!PARTITIONS.includes(parts.partition)) {
      throw new Error(`\`arn\` must name one of the partitions ${PARTITIONS.join(', ')}, got '${parts.partition}'`);
    }
    const account = parts.account ? AccountId.of(parts.account).value : '';
    return new Arn(parts.partition, parts.service, parts.region ?? '', account, parts.resource);
  }

  private constructor(
    readonly partition: Partition,
    readonly service: string,
    readonly region: string,
    readonly account: string,
    readonly resource: string,
  ) {}

  /**
   * The same resource in another Region: how a replica of a secret is named.
   *
   * @example
   * const replica = arn.inRegion('eu-west-1');
   */
  inRegion(region: string): Arn {
    return new Arn(this.partition, this.service, region, this.account, this.resource);
  }

  toString(): string {
    return `arn:${this.partition}:${this.service}:${this.region}:${this.account}:${this.resource}`;
  }
}
