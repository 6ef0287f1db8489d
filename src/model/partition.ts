/**
 * A group of AWS Regions with its own accounts and endpoints. Secrets cannot be replicated, and roles cannot be
 * assumed, across partitions.
 *
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/reference-arns.html
 */
export type Partition = 'aws' | 'aws-us-gov' | 'aws-cn';

export const PARTITIONS: readonly Partition[] = ['aws', 'aws-us-gov', 'aws-cn'];
