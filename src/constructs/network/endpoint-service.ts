/**
 * An AWS service that workloads and rotation functions call to get or change secrets:
 * - `secretsmanager`: values themselves;
 * - `ssm`: parameters; `kms`: clients that decrypt on their own (for secrets, Secrets Manager calls KMS);
 * - `sts`: roles, also those of EKS service accounts; `eks-auth`: EKS Pod Identity;
 * - `logs`: containers that log.
 *
 * @see https://docs.aws.amazon.com/vpc/latest/privatelink/aws-services-privatelink-support.html
 */
export type EndpointService = 'eks-auth' | 'kms' | 'logs' | 'secretsmanager' | 'ssm' | 'sts';

/** What getting and rotating secrets takes anywhere. */
export const DEFAULT_ENDPOINT_SERVICES: readonly EndpointService[] = ['kms', 'secretsmanager', 'ssm', 'sts'];
