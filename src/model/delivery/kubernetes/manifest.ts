/** A value of a manifest; members without a value are left out. */
export type ManifestValue =
  | string
  | number
  | boolean
  | readonly ManifestValue[]
  | { readonly [key: string]: ManifestValue | undefined };

/** An object of Kubernetes, as `kubectl apply` takes it. */
export interface Manifest {
  readonly [key: string]: ManifestValue | undefined;
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
  return manifests.map((manifest) => `---\n${mapping(manifest, '')}`).join('');
}

/** The same for a value inside a text of a manifest. */
export function listText(items: readonly ManifestValue[]): string {
  return items.map((item) => listItem(item, '')).join('');
}

function mapping(value: { readonly [key: string]: ManifestValue | undefined }, indent: string): string {
  return Object.entries(value)
    .flatMap(([key, member]) =>
      member === undefined ? [] : [`${indent}${keyText(key)}:${memberText(member, indent)}`],
    )
    .join('');
}

function memberText(value: ManifestValue, indent: string): string {
  if (typeof value === 'string' && value.includes('\n')) {
    const lines = value.trimEnd().split('\n');
    return ` |\n${lines.map((line) => `${indent}  ${line}\n`).join('')}`;
  }
  if (typeof value !== 'object') return ` ${JSON.stringify(value)}\n`;
  if (isList(value)) {
    if (value.length === 0) return ' []\n';
    return `\n${value.map((item) => listItem(item, `${indent}  `)).join('')}`;
  }
  return Object.keys(value).length === 0 ? ' {}\n' : `\n${mapping(value, `${indent}  `)}`;
}

function listItem(item: ManifestValue, indent: string): string {
  if (typeof item !== 'object' || isList(item)) return `${indent}- ${JSON.stringify(item)}\n`;
  const text = mapping(item, `${indent}  `);
  return `${indent}- ${text.slice(indent.length + 2)}`;
}

function keyText(key: string): string {
  return /^[A-Za-z_][\w./-]*$/.test(key) && !/^(?:y|n|yes|no|on|off|true|false|null)$/i.test(key)
    ? key
    : JSON.stringify(key);
}

function isList(value: ManifestValue): value is readonly ManifestValue[] {
  return Array.isArray(value);
}
