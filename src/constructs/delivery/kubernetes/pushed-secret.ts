import { Construct } from 'constructs';
import { pushSecretManifest } from '../../../model/delivery/kubernetes/push-secret';
import { checkedServiceAccount } from '../../../model/oidc/issuers/eks';
import type { IConsumer } from '../../access/i-consumer';
import type { ISecret } from '../../access/i-secret';
import { recordSource } from '../../synthesis/record-source';
import { refuse, validated } from '../../synthesis/validation';
import { ManifestFile } from './manifest-file';
import { requireKnown } from './remotes';

/** A value that a cluster writes into a secret. */
export interface PushedSecretProps {
  /** Of the PushSecret. */
  readonly name: string;
  readonly namespace: string;
  /** The name of the SecretStore, whose role writes: an `ExternalSecrets` of the namespace makes one by its own name. */
  readonly store: string;
  /** The role of the store. */
  readonly role: IConsumer;
  /** The Secret of Kubernetes, and the key in it whose value is pushed. */
  readonly from: { readonly secret: string; readonly key: string };
  /** It must carry the tag `managed-by` with the value `external-secrets`, or the operator refuses to write. */
  readonly to: ISecret;
  /** Why the role writes, where a function rotates the secret: see `WriteOptions`. @default - no function does */
  readonly reason?: string;
  /**
   * How often the value is compared and pushed, in seconds: 60 to 86,400.
   *
   * @default 3600
   */
  readonly refreshSeconds?: number;
}

/**
 * Writes a Secret of Kubernetes into a secret of Secrets Manager by the External Secrets Operator, which reads the
 * secret before to compare: the role may read and write it. Nothing is deleted when the manifest goes.
 *
 * @see https://external-secrets.io/latest/guides/pushsecrets/
 *
 * @example
 * const from = { secret: 'certificate', key: 'tls.key' };
 * const names = { name: 'certificate', namespace: 'orders', store: 'orders' };
 * new PushedSecret(stack, 'Certificate', { ...names, role: consumer, from, to: secret, reason });
 */
export class PushedSecret extends Construct {
  /** The file of the manifest, from the directory of the synthesized stack. */
  readonly manifestPath: string;

  /** @throws when a name or the time breaks its rule, or a reason is missing */
  constructor(scope: Construct, id: string, props: PushedSecretProps) {
    super(scope, id);
    recordSource(this);
    const { name, namespace, store, role, from, to, reason, refreshSeconds = 3600 } = props;
    this.requireProps(props, refreshSeconds);
    requireKnown(this, 'to', to, to.secretName);
    to.grants.read(role);
    to.grants.write(role, { reason });
    const target = { from: from.secret, key: from.key, to: to.secretName };
    const manifest = pushSecretManifest({ name, namespace, store, ...target, refreshSeconds });
    this.manifestPath = new ManifestFile(this, 'Manifests', {
      namespace,
      name: `${name}-push`,
      manifests: [manifest],
    }).path;
  }

  private requireProps({ name, namespace, store, from }: PushedSecretProps, refreshSeconds: number): void {
    for (const each of [name, store, from.secret]) {
      validated(this, () => checkedServiceAccount({ namespace, name: each }));
    }
    if (!/^[-._a-zA-Z0-9]{1,253}$/.test(from.key)) {
      refuse(this, `\`from.key\` must be a key of a Secret of Kubernetes, got '${from.key}'`);
    }
    if (!Number.isInteger(refreshSeconds) || refreshSeconds < 60 || refreshSeconds > 86_400) {
      refuse(this, `\`refreshSeconds\` must be 60 to 86400, got ${refreshSeconds}`);
    }
  }
}
