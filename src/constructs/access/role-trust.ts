import type { AccountId } from '../../model/account-id';
import { Arn } from '../../model/arn';
import { oidcProviderArn } from '../../model/oidc/tokens/provider-arn';
import type { TrustedTokens } from '../../model/oidc/tokens/trusted-tokens';
import type { Partition } from '../../model/partition';
import type { Condition } from '../../model/policy/condition';
import { caller, request } from '../../model/policy/conditions';
import { PolicyDocument } from '../../model/policy/document';
import { Principal } from '../../model/policy/principal';
import { PolicyStatement } from '../../model/policy/statement';
import { parseRoleArn } from '../../model/role-arn';
import { partitionalPrincipal } from '../../model/service-host';
import { type AssumedByProps, assumedByConditions } from './assumed-by';
import {
  type CodeBuildTrustProps,
  codeBuildConditions,
  type ExternalSecretsTrustProps,
  externalSecretsConditions,
  type PodIdentityProps,
  podIdentityConditions,
} from './service-conditions';

/** People who can assume a role with a second factor. */
export interface UsersWithMfaProps {
  /** Full ARNs of the IAM users. At least one. */
  readonly userArns: readonly string[];
  /** Longest time since the second factor was shown, in seconds: 60 to 3,600. */
  readonly mfaAgeSeconds: number;
}

/**
 * Who can assume a consumer's role.
 *
 * @example
 * new ConsumerRole(stack, 'Api', { name: 'orders-api', trust: RoleTrust.lambda() });
 * new ConsumerRole(stack, 'Pipeline', {
 *   name: 'orders-pipeline',
 *   trust: RoleTrust.assumedBy({ roleArns: ['arn:aws:iam::444444444444:role/ci'], externalId: 'orders' }),
 * });
 */
export class RoleTrust {
  /**
   * Lambda functions that run with the role.
   *
   * @example
   * const trust = RoleTrust.lambda();
   */
  static lambda(): RoleTrust {
    return RoleTrust.service(
      'Lambda',
      () => 'lambda.amazonaws.com',
      () => [],
    );
  }

  /**
   * EC2 instances, through an instance profile that {@link ConsumerRole} makes.
   *
   * @example
   * const trust = RoleTrust.ec2();
   */
  static ec2(): RoleTrust {
    const principal = (partition: Partition) => partitionalPrincipal('ec2', partition);
    return new RoleTrust(RoleTrust.service('Ec2', principal, () => []).statements, true);
  }

  /**
   * ECS tasks of the role's account: AWS supplies `aws:SourceAccount` here.
   *
   * @see https://docs.aws.amazon.com/AmazonECS/latest/developerguide/task-iam-roles.html
   *
   * @example
   * const trust = RoleTrust.ecsTask();
   */
  static ecsTask(): RoleTrust {
    return RoleTrust.service(
      'EcsTask',
      () => 'ecs-tasks.amazonaws.com',
      (account) => [request('StringEquals', 'aws:SourceAccount', [account.value])],
    );
  }

  /**
   * Jobs of pipelines and pods of clusters, by tokens of a provider that the account has: see `OpenIdConnectProvider`.
   *
   * @param tokens made by `Oidc`
   * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_create_for-idp_oidc.html
   *
   * @example
   * const trust = RoleTrust.oidc(Oidc.jenkins({ url: 'jenkins.acme.com', jobs: ['orders/deploy'] }));
   */
  static oidc(tokens: TrustedTokens): RoleTrust {
    const statement = (account: AccountId, partition: Partition) => {
      const provider = oidcProviderArn({ partition, account, issuer: tokens.issuer });
      const principals = [Principal.federated(provider)];
      return trustStatement(`AssumedBy${tokens.by}`, principals, tokens.conditions(), [
        'sts:AssumeRoleWithWebIdentity',
      ]);
    };
    return new RoleTrust((account, partition) => [statement(account, partition)], false);
  }

  /**
   * Pods of one service account, in some clusters, by an association of EKS Pod Identity. Session tags must stay on.
   *
   * @throws when no cluster is named, an ARN is not a cluster's, or Kubernetes allows no such name
   * @see https://docs.aws.amazon.com/eks/latest/userguide/pod-id-role.html
   *
   * @example
   * const clusterArns = ['arn:aws:eks:eu-central-1:111111111111:cluster/orders'];
   * const trust = RoleTrust.podIdentity({ clusterArns, serviceAccount: { namespace: 'orders', name: 'api' } });
   */
  static podIdentity(props: PodIdentityProps): RoleTrust {
    const conditions = podIdentityConditions(props);
    const principals = [Principal.service('pods.eks.amazonaws.com')];
    const actions = ['sts:AssumeRole', 'sts:TagSession'];
    return new RoleTrust(() => [trustStatement('AssumedByPods', principals, conditions, actions)], false);
  }

  /**
   * The External Secrets Operator, for some stores of one namespace. They need the session tags of `ExternalSecrets`.
   *
   * @throws when the ARN is not a role's, no store is named, or Kubernetes allows no such name
   * @see https://external-secrets.io/latest/provider/aws-access/
   *
   * @example
   * const controllerRoleArn = 'arn:aws:iam::111111111111:role/external-secrets';
   * const trust = RoleTrust.externalSecrets({ controllerRoleArn, namespace: 'orders', stores: ['orders'] });
   */
  static externalSecrets(props: ExternalSecretsTrustProps): RoleTrust {
    const conditions = externalSecretsConditions(props);
    const principals = [Principal.accountOf(parseRoleArn(props.controllerRoleArn))];
    const actions = ['sts:AssumeRole', 'sts:TagSession'];
    return new RoleTrust(() => [trustStatement('AssumedByExternalSecrets', principals, conditions, actions)], false);
  }

  /**
   * CodeBuild, for some of the account's projects: the service role of each.
   *
   * @throws when no project is named, or an ARN is not a project's
   * @see https://docs.aws.amazon.com/codebuild/latest/userguide/cross-service-confused-deputy-prevention.html
   *
   * @example
   * const trust = RoleTrust.codeBuild({
   *   projectArns: ['arn:aws:codebuild:eu-central-1:111111111111:project/orders'],
   * });
   */
  static codeBuild({ projectArns }: CodeBuildTrustProps): RoleTrust {
    const conditions = codeBuildConditions(projectArns);
    return RoleTrust.service(
      'CodeBuild',
      () => 'codebuild.amazonaws.com',
      (account) => [...conditions, request('StringEquals', 'aws:SourceAccount', [account.value])],
    );
  }

  /**
   * Other roles, in this or another account.
   *
   * @throws when no role is given, an ARN is not a role's, or the external id or the organization is malformed
   *
   * @example
   * const trust = RoleTrust.assumedBy({ roleArns: ['arn:aws:iam::444444444444:role/ci'], externalId: 'orders' });
   */
  static assumedBy(props: AssumedByProps): RoleTrust {
    const conditions = assumedByConditions(props);
    const accounts = props.roleArns.map((arn) => Principal.accountOf(parseRoleArn(arn)));
    return new RoleTrust(() => [trustStatement('AssumedByRoles', accounts, conditions)], false);
  }

  /**
   * IAM users, when they have shown a second factor. Sessions of other roles carry none, those of Identity Center
   * included, and are refused.
   *
   * @throws when no user is given, an ARN is not a user's, or the time is out of range
   * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/id_credentials_mfa_configure-api-require.html
   *
   * @example
   * const trust = RoleTrust.usersWithMfa({ userArns: ['arn:aws:iam::111111111111:user/ada'], mfaAgeSeconds: 120 });
   */
  static usersWithMfa({ userArns, mfaAgeSeconds }: UsersWithMfaProps): RoleTrust {
    if (userArns.length === 0) throw new Error('`userArns` must name at least one user');
    if (!Number.isInteger(mfaAgeSeconds) || mfaAgeSeconds < 60 || mfaAgeSeconds > 3600) {
      throw new Error(`\`mfaAgeSeconds\` must be 60 to 3600, got ${mfaAgeSeconds}`);
    }
    const users = userArns.map((text) => Principal.user(Arn.parse(text)));
    const conditions = [
      caller('Bool', 'aws:MultiFactorAuthPresent', ['true']),
      caller('NumericLessThan', 'aws:MultiFactorAuthAge', [String(mfaAgeSeconds)]),
    ];
    return new RoleTrust(() => [trustStatement('AssumedByUsersWithMfa', users, conditions)], false);
  }

  private static service(
    name: string,
    principal: (partition: Partition) => string,
    conditions: (account: AccountId) => Condition[],
  ): RoleTrust {
    const sid = `AssumedBy${name}`;
    return new RoleTrust(
      (account, partition) => [trustStatement(sid, [Principal.service(principal(partition))], conditions(account))],
      false,
    );
  }

  private constructor(
    private readonly statements: (account: AccountId, partition: Partition) => PolicyStatement[],
    /** Whether the role is handed to instances, and so needs an instance profile. */
    readonly needsInstanceProfile: boolean,
  ) {}

  /** The trust policy of a role in the account. */
  render(account: AccountId, partition: Partition): string {
    return new PolicyDocument(this.statements(account, partition)).minified();
  }
}

function trustStatement(
  sid: string,
  principals: readonly Principal[],
  conditions: readonly Condition[],
  actions: readonly string[] = ['sts:AssumeRole'],
): PolicyStatement {
  return PolicyStatement.allow({ sid, principals, actions, conditions });
}
