import type { Manifest } from './manifest';

/** A manifest of External Secrets that writes a Secret of Kubernetes into a secret of Secrets Manager. */
export interface PushSecretProps {
  readonly name: string;
  readonly namespace: string;
  /** The SecretStore that is written to. */
  readonly store: string;
  /** The Secret of Kubernetes. */
  readonly from: string;
  /** The key of it, whose value is pushed. */
  readonly key: string;
  /** The name of the secret of Secrets Manager. */
  readonly to: string;
  readonly refreshSeconds: number;
}

/**
 * The PushSecret. It deletes nothing: the secret of AWS stays when the manifest goes.
 *
 * @see https://external-secrets.io/latest/api/pushsecret/
 */
export function pushSecretManifest({
  name,
  namespace,
  store,
  from,
  key,
  to,
  refreshSeconds,
}: PushSecretProps): Manifest {
  return {
    apiVersion: 'external-secrets.io/v1alpha1',
    kind: 'PushSecret',
    metadata: { name, namespace },
    spec: {
      refreshInterval: `${refreshSeconds}s`,
      updatePolicy: 'Replace',
      deletionPolicy: 'None',
      secretStoreRefs: [{ kind: 'SecretStore', name: store }],
      selector: { secret: { name: from } },
      data: [{ match: { secretKey: key, remoteRef: { remoteKey: to } } }],
    },
  };
}
