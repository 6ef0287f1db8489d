import { listText, type Manifest, type ManifestValue } from './manifest';
import { isRemoteSecret, type Remote } from './remote-secret';

/** A manifest of the Secrets Store CSI driver that mounts some values as files. */
export interface SecretProviderClassProps {
  readonly name: string;
  readonly namespace: string;
  readonly region: string;
  /** A Region with replicas, which is asked when the first cannot be. */
  readonly failoverRegion?: string;
  /** Whether pods get their role by EKS Pod Identity, and not by the token of a service account. */
  readonly podIdentity: boolean;
  readonly remotes: readonly Remote[];
}

/**
 * The SecretProviderClass for AWS's provider: each value is a file with the name of its variable.
 *
 * @see https://docs.aws.amazon.com/secretsmanager/latest/userguide/ascp-examples.html
 */
export function secretProviderClassManifest(props: SecretProviderClassProps): Manifest {
  const { name, namespace, region, failoverRegion, podIdentity, remotes } = props;
  return {
    apiVersion: 'secrets-store.csi.x-k8s.io/v1',
    kind: 'SecretProviderClass',
    metadata: { name, namespace },
    spec: {
      provider: 'aws',
      // All parameters are texts, `true` included.
      parameters: {
        region,
        failoverRegion,
        usePodIdentity: String(podIdentity),
        objects: listText(objectsOf(remotes)),
      },
    },
  };
}

/** AWS's provider takes each object once for a label: keys of one secret are read together. */
function objectsOf(remotes: readonly Remote[]): readonly ManifestValue[] {
  const groups = new Map<string, Remote[]>();
  for (const remote of remotes) {
    const of = isRemoteSecret(remote) ? ['secret', remote.secret, remote.stage] : ['parameter', remote.parameter];
    const id = JSON.stringify(of);
    groups.set(id, [...(groups.get(id) ?? []), remote]);
  }
  return [...groups.values()].map(objectOf);
}

function objectOf(group: readonly Remote[]): ManifestValue {
  const [first] = group;
  const whole = group.find((remote) => !isRemoteSecret(remote) || remote.key === undefined);
  const keys = group.flatMap((remote) =>
    isRemoteSecret(remote) && remote.key !== undefined
      ? [{ path: jmesPath(remote.key), objectAlias: remote.name }]
      : [],
  );
  const isSecret = first !== undefined && isRemoteSecret(first);
  return {
    objectName: isSecret ? first.secret : (first as { readonly parameter: string }).parameter,
    objectType: isSecret && first.secret.startsWith('arn:') ? undefined : isSecret ? 'secretsmanager' : 'ssmparameter',
    objectVersionLabel: isSecret ? first.stage : undefined,
    // The value as a whole is always mounted as well: its file has a name that a shell cannot export.
    objectAlias: whole?.name ?? `${first?.name}.json`,
    jmesPath: keys.length === 0 ? undefined : keys,
  };
}

/** A key is one identifier of JMESPath: quoted, a dot in it leads nowhere else. */
function jmesPath(key: string): string {
  return /^[A-Za-z_]\w*$/.test(key) ? key : `"${key}"`;
}
