import { Construct } from 'constructs';
import { externalSecretManifests, type StoreIdentity } from '../../../model/delivery/kubernetes/external-secret';
import type { Needs } from '../../../model/delivery/need';
import { checkedServiceAccount } from '../../../model/oidc/issuers/eks';
import type { IConsumer } from '../../access/i-consumer';
import { AwsAccount } from '../../accounts/aws-account';
import { recordSource } from '../../synthesis/record-source';
import { refuse, validated } from '../../synthesis/validation';
import { type DeliveredSecret, grantSecrets, parametersOf } from '../delivered-secret';
import { grantParameters } from '../parameter-access';
import { ManifestFile } from './manifest-file';
import { remotesOf } from './remotes';

/** What the pods of a namespace get as a Secret of Kubernetes. */
export interface ExternalSecretsProps {
  /** Of the store, of the ExternalSecret and of the Secret that it makes. */
  readonly name: string;
  readonly namespace: string;
  /** The role that reads: see `RoleTrust.externalSecrets`, or `Oidc.eks` for a service account. */
  readonly role: IConsumer;
  /** With which identity External Secrets asks. */
  readonly identity: StoreIdentity;
  /** By the key in the Secret. At least one. */
  readonly needs: Needs<DeliveredSecret>;
  /**
   * How often the values are fetched, in seconds: 60 to 86,400.
   *
   * @default 3600
   */
  readonly refreshSeconds?: number;
  /**
   * Full ARNs of the customer keys of parameters that are SecureStrings.
   *
   * @default - Strings, and SecureStrings under the key that AWS manages
   */
  readonly parameterKeyArns?: readonly string[];
}

/**
 * Brings secrets and parameters into a namespace by the External Secrets Operator. It writes the manifests beside the
 * stack, for `kubectl apply` or a GitOps repository, and lets the role read. Manifests have names, never values.
 *
 * @see https://external-secrets.io/latest/provider/aws-secrets-manager/
 *
 * @example
 * new ExternalSecrets(stack, 'Secrets', {
 *   ...{ name: 'orders', namespace: 'orders', role: consumer, identity: { kind: 'controller' } },
 *   needs: { DB_PASSWORD: { secret, key: 'password' } },
 * });
 */
export class ExternalSecrets extends Construct {
  /** The file of manifests, from the directory of the synthesized stack. */
  readonly manifestPath: string;

  /** @throws when a name, need or time breaks its rule, or a secret is not known while stacks are synthesized */
  constructor(scope: Construct, id: string, props: ExternalSecretsProps) {
    super(scope, id);
    recordSource(this);
    const { name, namespace, role, identity, refreshSeconds = 3600, parameterKeyArns: keyArns = [] } = props;
    this.requireProps(props, refreshSeconds);
    const account = AwsAccount.of(this);
    const remotes = remotesOf(this, props.needs);
    const needs = Object.values(props.needs);
    grantSecrets(role, needs);
    grantParameters(role, { account, parameters: parametersOf(needs), keyArns, actions: ['ssm:GetParameter'] });
    const { name: region } = account.region;
    const roleArn = role.roleArn.toString();
    const manifests = externalSecretManifests({ name, namespace, region, roleArn, identity, refreshSeconds, remotes });
    this.manifestPath = new ManifestFile(this, 'Manifests', { namespace, name, manifests }).path;
  }

  private requireProps({ name, namespace, identity }: ExternalSecretsProps, refreshSeconds: number): void {
    validated(this, () => checkedServiceAccount({ namespace, name }));
    if (identity.kind === 'service-account') {
      validated(this, () => checkedServiceAccount({ namespace, name: identity.name }));
    }
    if (!Number.isInteger(refreshSeconds) || refreshSeconds < 60 || refreshSeconds > 86_400) {
      refuse(this, `\`refreshSeconds\` must be 60 to 86400, got ${refreshSeconds}`);
    }
  }
}
