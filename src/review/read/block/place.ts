import type { Tags } from '../../../iam';

/** Where a provider works. */
export interface Place {
  /** Twelve digits, or a hole marker of them where a plan does not say. @default - the provider does not say */
  readonly account?: string;
  /** @default - the provider does not say */
  readonly region?: string;
  /** ARN of the role that the provider assumes. @default - none, or not known */
  readonly deployer?: string;
  /** The provider's default tags. @default - not known */
  readonly defaultTags?: Tags;
}

/** Partition of a Region: `aws`, `aws-cn` or `aws-us-gov`. */
export function partitionOf({ region = '' }: Place): string {
  if (region.startsWith('cn-')) return 'aws-cn';
  return region.startsWith('us-gov-') ? 'aws-us-gov' : 'aws';
}
