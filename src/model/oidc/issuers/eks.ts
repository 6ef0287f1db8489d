import { exactText } from '../tokens/exact-text';
import { TrustedTokens } from '../tokens/trusted-tokens';

/** A service account of Kubernetes. */
export interface ServiceAccount {
  readonly namespace: string;
  readonly name: string;
}

/** A service account of a cluster of Amazon EKS whose pods get tokens (IAM roles for service accounts). */
export interface EksTokensProps {
  /** The issuer of the cluster without `https://`: `oidc.eks.eu-central-1.amazonaws.com/id/0A1B…`. */
  readonly issuer: string;
  readonly serviceAccount: ServiceAccount;
}

/**
 * Tokens of one service account of a cluster.
 *
 * @throws when the issuer is not a cluster's, or a name is malformed
 * @see https://docs.aws.amazon.com/eks/latest/userguide/associate-service-account-role.html
 *
 * @example
 * const tokens = Oidc.eks({
 *   issuer: 'oidc.eks.eu-central-1.amazonaws.com/id/0A1B2C3D4E5F60718293A4B5C6D7E8F9',
 *   serviceAccount: { namespace: 'orders', name: 'api' },
 * });
 */
export function eks({ issuer, serviceAccount }: EksTokensProps): TrustedTokens {
  const shape = /^oidc\.eks\.[a-z0-9-]+\.(?:amazonaws\.com(?:\.cn)?|api\.aws)\/id\/[0-9A-F]{32}$/;
  exactText('issuer', 'the issuer of a cluster, oidc.eks.<region>.amazonaws.com/id/<id>', shape, issuer);
  const { namespace, name } = checkedServiceAccount(serviceAccount);
  const subjects = [`system:serviceaccount:${namespace}:${name}`];
  return TrustedTokens.of({ by: 'EksServiceAccount', issuer, audience: 'sts.amazonaws.com', subjects });
}

/** @throws when Kubernetes allows no such name */
export function checkedServiceAccount({ namespace, name }: ServiceAccount): ServiceAccount {
  const label = '[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?';
  exactText('serviceAccount.namespace', 'the name of a namespace', new RegExp(`^${label}$`), namespace);
  exactText(
    'serviceAccount.name',
    'the name of a service account',
    new RegExp(`^(?=.{1,253}$)${label}(?:\\.${label})*$`),
    name,
  );
  return { namespace, name };
}
