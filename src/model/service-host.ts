import type { Partition } from './partition';

const SUFFIXES: Readonly<Record<Partition, string>> = {
  aws: 'amazonaws.com',
  'aws-us-gov': 'amazonaws.com',
  'aws-cn': 'amazonaws.com.cn',
};

/**
 * The host of a service in a Region: also its name in `kms:ViaService`, and the principal of services that have one for
 * each Region.
 */
export function serviceHost(service: string, region: string): string {
  return `${service}.${region}.${SUFFIXES[region.startsWith('cn-') ? 'aws-cn' : 'aws']}`;
}

/**
 * The principal of a service that has one for each partition, such as EC2; most have the same everywhere.
 *
 * @see https://github.com/aws/aws-cdk/blob/main/packages/%40aws-cdk/region-info/lib/default.ts
 */
export function partitionalPrincipal(service: string, partition: Partition): string {
  return `${service}.${SUFFIXES[partition]}`;
}
