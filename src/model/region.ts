import type { Partition } from './partition';
import { serviceHost } from './service-host';

const SHAPE =
  /^(?<area>[a-z]{2}(?:-gov)?)-(?:central|east|north|northeast|northwest|south|southeast|southwest|west)-\d$/;

/**
 * An AWS Region, such as `eu-central-1`. The shape is checked, not membership in a list: AWS opens Regions faster
 * than libraries are released.
 *
 * @example
 * Region.of('eu-central-1').name;
 */
export class Region {
  /**
   * @param name for example `eu-central-1`, `us-gov-west-1`, `cn-north-1`
   * @throws when the name does not have the shape of a Region in a supported partition
   *
   * @example
   * const region = Region.of('eu-central-1');
   */
  static of(name: string): Region {
    const area = SHAPE.exec(name)?.groups?.area;
    if (area === undefined) {
      throw new Error(`\`region\` must be an AWS Region, got '${name}': use its code, for example 'eu-central-1'`);
    }
    return new Region(name, partitionOf(area));
  }

  private constructor(
    readonly name: string,
    readonly partition: Partition,
  ) {}

  /**
   * The host of a service in this Region, `<service>.<region>.amazonaws.com`, in China with `.cn` after it: also its name
   * in `kms:ViaService`, and the principal of services that have one in each Region.
   *
   * @example
   * const host = Region.of('eu-central-1').viaService('secretsmanager'); // secretsmanager.eu-central-1.amazonaws.com
   */
  viaService(service: string): string {
    return serviceHost(service, this.name);
  }

  toString(): string {
    return this.name;
  }
}

function partitionOf(area: string): Partition {
  if (area === 'cn') return 'aws-cn';
  return area === 'us-gov' ? 'aws-us-gov' : 'aws';
}

const GLOBAL: Readonly<Record<Partition, string>> = {
  aws: 'us-east-1',
  'aws-us-gov': 'us-gov-west-1',
  'aws-cn': 'cn-north-1',
};

/**
 * The Region of a partition in which services without a Region, such as IAM, and the console record what they do.
 *
 * @see https://docs.aws.amazon.com/awscloudtrail/latest/userguide/cloudtrail-concepts.html
 */
export function globalRegion(partition: Partition): Region {
  return Region.of(GLOBAL[partition]);
}
