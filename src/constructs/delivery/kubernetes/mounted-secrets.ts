import { Construct } from 'constructs';
import { secretProviderClassManifest } from '../../../model/delivery/kubernetes/secret-provider-class';
import { isSecretNeed, type Needs } from '../../../model/delivery/need';
import { checkedServiceAccount } from '../../../model/oidc/issuers/eks';
import type { IConsumer } from '../../access/i-consumer';
import { AwsAccount } from '../../accounts/aws-account';
import { recordSource } from '../../synthesis/record-source';
import { refuse, validated } from '../../synthesis/validation';
import { type DeliveredSecret, grantSecrets, parametersOf } from '../delivered-secret';
import { grantParameters } from '../parameter-access';
import { ManifestFile } from './manifest-file';
import { remotesOf } from './remotes';

/** What pods of a namespace mount as files. */
export interface MountedSecretsProps {
  /** Of the SecretProviderClass, which a volume of the pod names. */
  readonly name: string;
  readonly namespace: string;
  /** The role of the pods: see `RoleTrust.podIdentity`, or `Oidc.eks`. */
  readonly role: IConsumer;
  /** By the name of the file. At least one. */
  readonly needs: Needs<DeliveredSecret>;
  /**
   * A Region where each secret has a replica. It is asked when the first cannot be; a refusal by either stops the pod.
   *
   * @default - none
   */
  readonly failoverRegion?: string;
  /**
   * Whether pods get the role by EKS Pod Identity, and not by the token of a service account.
   *
   * @default true
   */
  readonly podIdentity?: boolean;
  /**
   * Full ARNs of the customer keys of parameters that are SecureStrings.
   *
   * @default - Strings, and SecureStrings under the key that AWS manages
   */
  readonly parameterKeyArns?: readonly string[];
}

/**
 * Mounts secrets and parameters as files of pods by the Secrets Store CSI driver and AWS's provider for it. It writes
 * the SecretProviderClass beside the stack, and lets the role of the pods read.
 *
 * @see https://docs.aws.amazon.com/secretsmanager/latest/userguide/integrating_ascp_csi.html
 *
 * @example
 * new MountedSecrets(stack, 'Files', {
 *   ...{ name: 'orders', namespace: 'orders', role: consumer },
 *   needs: { DB_PASSWORD: { secret, key: 'password' } },
 * });
 */
export class MountedSecrets extends Construct {
  /** The file of the manifest, from the directory of the synthesized stack. */
  readonly manifestPath: string;

  /** @throws when a name or need breaks its rule, or a secret has no replica in the other Region */
  constructor(scope: Construct, id: string, props: MountedSecretsProps) {
    super(scope, id);
    recordSource(this);
    const { name, namespace, role, failoverRegion, podIdentity = true, parameterKeyArns: keyArns = [] } = props;
    validated(this, () => checkedServiceAccount({ namespace, name }));
    const remotes = remotesOf(this, props.needs);
    this.requireReplicas(props);
    const account = AwsAccount.of(this);
    const needs = Object.values(props.needs);
    grantSecrets(role, needs);
    grantParameters(role, { account, parameters: parametersOf(needs), keyArns });
    const { name: region } = account.region;
    const manifest = secretProviderClassManifest({ name, namespace, region, failoverRegion, podIdentity, remotes });
    this.manifestPath = new ManifestFile(this, 'Manifests', { namespace, name, manifests: [manifest] }).path;
  }

  private requireReplicas({ failoverRegion, needs }: MountedSecretsProps): void {
    if (failoverRegion === undefined) return;
    for (const [name, need] of Object.entries(needs)) {
      if (!isSecretNeed(need)) {
        refuse(
          this,
          `\`needs.${name}\` must be of a secret with \`failoverRegion\`, got a parameter: parameters have no replicas`,
        );
      }
      if (!need.secret.regions.some((region) => region.name === failoverRegion)) {
        refuse(
          this,
          `\`failoverRegion\` must have a replica of each secret, got '${failoverRegion}', which '${need.secret.secretName}' lacks`,
        );
      }
    }
  }
}
