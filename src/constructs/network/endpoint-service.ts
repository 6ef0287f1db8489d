/**
 * An AWS service that workloads and rotation functions call to get, change or announce secrets:
 * - `secretsmanager`: values themselves;
 * - `ssm`: parameters; `kms`: clients that decrypt on their own (for secrets, Secrets Manager calls KMS);
 * - `sts`: roles, also those of EKS service accounts; `eks-auth`: EKS Pod Identity;
 * - `sns`: rotation functions that tell of failures; `logs`: containers that log.
 *
 * @see https://docs.aws.amazon.com/vpc/latest/privatelink/aws-services-privatelink-support.html
 */
export type EndpointService = 'eks-auth' | 'kms' | 'logs' | 'secretsmanager' | 'sns' | 'ssm' | 'sts';

/** What getting and rotating secrets takes anywhere. */
export const DEFAULT_ENDPOINT_SERVICES: readonly EndpointService[] = ['kms', 'secretsmanager', 'ssm', 'sts'];
