import { Arn } from '../../model/arn';
import { checkedServiceAccount, type ServiceAccount } from '../../model/oidc/issuers/eks';
import type { Condition } from '../../model/policy/condition';
import { Conditions, request } from '../../model/policy/conditions';
import { parseRoleArn } from '../../model/role-arn';

/** Pods that get a role by EKS Pod Identity. */
export interface PodIdentityProps {
  /** Full ARNs of the clusters. At least one. */
  readonly clusterArns: readonly string[];
  readonly serviceAccount: ServiceAccount;
}

/** Stores of the External Secrets Operator that share a role. */
export interface ExternalSecretsTrustProps {
  /** Full ARN of the role of the operator's controller. */
  readonly controllerRoleArn: string;
  readonly namespace: string;
  /** Names of SecretStores in the namespace. At least one. */
  readonly stores: readonly string[];
}

/** Projects of CodeBuild that run with a role. */
export interface CodeBuildTrustProps {
  /** Full ARNs of the projects. At least one. */
  readonly projectArns: readonly string[];
}

/**
 * What EKS Pod Identity says of the pod as session tags: it alone may set those that begin with `eks-` and
 * `kubernetes-`.
 *
 * @throws when no cluster is named, an ARN is not a cluster's, or Kubernetes allows no such name
 * @see https://docs.aws.amazon.com/eks/latest/userguide/pod-id-abac.html
 */
export function podIdentityConditions({ clusterArns, serviceAccount }: PodIdentityProps): readonly Condition[] {
  requireArns('clusterArns', clusterArns, 'eks', /^cluster\/[A-Za-z0-9][\w-]{0,99}$/, 'cluster/<name>');
  const { namespace, name } = checkedServiceAccount(serviceAccount);
  return [
    request('StringEquals', 'aws:RequestTag/eks-cluster-arn', clusterArns),
    request('StringEquals', 'aws:RequestTag/kubernetes-namespace', [namespace]),
    request('StringEquals', 'aws:RequestTag/kubernetes-service-account', [name]),
  ];
}

/**
 * What the External Secrets Operator says as session tags, with the policy `Simple`: for which store it asks.
 *
 * @throws when the ARN is not a role's, no store is named, or Kubernetes allows no such name
 * @see https://external-secrets.io/latest/provider/aws-access/
 */
export function externalSecretsConditions(props: ExternalSecretsTrustProps): readonly Condition[] {
  const { controllerRoleArn, namespace, stores } = props;
  if (stores.length === 0) throw new Error('`stores` must name at least one, got none');
  for (const name of stores) checkedServiceAccount({ namespace, name });
  return [
    Conditions.principalArn(parseRoleArn(controllerRoleArn).toString()),
    request('StringEquals', 'aws:RequestTag/esoNamespace', [namespace]),
    request('StringEquals', 'aws:RequestTag/esoStoreKind', ['SecretStore']),
    request('StringEquals', 'aws:RequestTag/esoStoreName', stores),
  ];
}

/** @throws when no project is named, or an ARN is not a project's */
export function codeBuildConditions(projectArns: readonly string[]): readonly Condition[] {
  requireArns('projectArns', projectArns, 'codebuild', /^project\/[A-Za-z0-9][\w-]{1,254}$/, 'project/<name>');
  return [request('ArnEquals', 'aws:SourceArn', projectArns)];
}

function requireArns(option: string, arns: readonly string[], service: string, shape: RegExp, form: string): void {
  if (arns.length === 0) throw new Error(`\`${option}\` must name at least one, got none`);
  for (const text of arns) {
    const arn = Arn.parse(text);
    if (arn.service !== service || arn.region === '' || arn.account === '' || !shape.test(arn.resource)) {
      throw new Error(`\`${option}\` must be arn:<partition>:${service}:<region>:<account>:${form}, got '${text}'`);
    }
  }
}
