import type { Manifest } from './manifest';
import { isRemoteSecret, type Remote } from './remote-secret';

/** With which identity External Secrets asks AWS. */
export type StoreIdentity =
  /** That of a service account of the namespace, by its token (IAM roles for service accounts). */
  | { readonly kind: 'service-account'; readonly name: string }
  /** That of the controller, which assumes the role and says as session tags for which store. */
  | { readonly kind: 'controller' };

/** Manifests of External Secrets that bring some values into one Secret of Kubernetes. */
export interface ExternalSecretProps {
  /** Of the store, of the ExternalSecret and of the Secret that it makes. */
  readonly name: string;
  readonly namespace: string;
  readonly region: string;
  readonly roleArn: string;
  readonly identity: StoreIdentity;
  readonly refreshSeconds: number;
  readonly remotes: readonly Remote[];
}

type Service = 'SecretsManager' | 'ParameterStore';

/**
 * A store for each service that is read, the service account where one asks, and the ExternalSecret.
 *
 * @see https://external-secrets.io/latest/provider/aws-access/
 */
export function externalSecretManifests(props: ExternalSecretProps): readonly Manifest[] {
  const services = (['SecretsManager', 'ParameterStore'] as const).filter((service) =>
    props.remotes.some((remote) => serviceOf(remote) === service),
  );
  return [...serviceAccount(props), ...services.map((service) => store(props, service)), externalSecret(props)];
}

/** The name of the store of a service: session tags say it, and a role can demand it. */
export function storeName(name: string, service: Service): string {
  return service === 'SecretsManager' ? name : `${name}-parameters`;
}

function serviceOf(remote: Remote): Service {
  return isRemoteSecret(remote) ? 'SecretsManager' : 'ParameterStore';
}

function serviceAccount({ identity, namespace, roleArn }: ExternalSecretProps): readonly Manifest[] {
  if (identity.kind !== 'service-account') return [];
  const annotations = { 'eks.amazonaws.com/role-arn': roleArn };
  return [{ apiVersion: 'v1', kind: 'ServiceAccount', metadata: { name: identity.name, namespace, annotations } }];
}

function store({ name, namespace, region, roleArn, identity }: ExternalSecretProps, service: Service): Manifest {
  const asks =
    identity.kind === 'service-account'
      ? { auth: { jwt: { serviceAccountRef: { name: identity.name } } } }
      : { role: roleArn, sessionTagsPolicy: 'Simple' };
  return {
    apiVersion: 'external-secrets.io/v1',
    kind: 'SecretStore',
    metadata: { name: storeName(name, service), namespace },
    spec: { provider: { aws: { service, region, ...asks } } },
  };
}

function externalSecret({ name, namespace, refreshSeconds, remotes }: ExternalSecretProps): Manifest {
  const [first] = remotes;
  const mostly = first === undefined ? 'SecretsManager' : serviceOf(first);
  const data = remotes.map((remote) => {
    const own = serviceOf(remote);
    const sourceRef = own === mostly ? undefined : { storeRef: { kind: 'SecretStore', name: storeName(name, own) } };
    return { secretKey: remote.name, remoteRef: remoteRef(remote), sourceRef };
  });
  return {
    apiVersion: 'external-secrets.io/v1',
    kind: 'ExternalSecret',
    metadata: { name, namespace },
    spec: {
      refreshPolicy: 'Periodic',
      refreshInterval: `${refreshSeconds}s`,
      secretStoreRef: { kind: 'SecretStore', name: storeName(name, mostly) },
      // The Secret goes with the ExternalSecret, and stays when AWS cannot be asked.
      target: { name, creationPolicy: 'Owner', deletionPolicy: 'Retain' },
      data,
    },
  };
}

function remoteRef(remote: Remote) {
  if (!isRemoteSecret(remote)) return { key: remote.parameter };
  return { key: remote.secret, property: remote.key, version: remote.stage };
}
