import { type YamlMapping, type YamlValue, yamlList, yamlMapping } from '../../yaml';

/** A value of a manifest; members without a value are left out. */
export type ManifestValue = YamlValue;

/** An object of Kubernetes, as `kubectl apply` takes it. */
export interface Manifest extends YamlMapping {
  readonly apiVersion: string;
  readonly kind: string;
  readonly metadata: {
    readonly name: string;
    readonly namespace: string;
    readonly annotations?: Readonly<Record<string, string>>;
  };
}

/** Manifests as one text of YAML, in the order in which they were written. Texts are quoted, so that none is a number. */
export function manifestText(manifests: readonly Manifest[]): string {
  return manifests.map((manifest) => `---\n${yamlMapping(manifest)}`).join('');
}

/** The same for a value inside a text of a manifest. */
export function listText(items: readonly ManifestValue[]): string {
  return yamlList(items);
}
