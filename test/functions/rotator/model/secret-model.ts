export interface VersionModel {
  value: string | undefined;
  readonly labels: Set<string>;
  readonly createdAt: number;
}

const DAY_MS = 86_400_000;
const MOST_VERSIONS = 100;
const MOST_LABELS = 20;

/** An error as Secrets Manager names it. */
export class ModelError extends Error {
  constructor(
    override readonly name: string,
    message: string,
  ) {
    super(message);
  }
}

/** The versions and labels of one secret, by the sentences of the API reference (see secret-model.test.ts). */
export class SecretModel {
  readonly versions = new Map<string, VersionModel>();
  rotationEnabled: boolean | undefined;
  now = 0;

  put(versionId: string, value: string, labels: readonly string[] = ['AWSCURRENT']): void {
    const existing = this.versions.get(versionId);
    if (existing?.value !== undefined) {
      if (existing.value === value) return;
      throw new ModelError('ResourceExistsException', 'a version cannot be modified');
    }
    const first = [...this.versions.values()].every((version) => version.value === undefined);
    const wanted = first ? new Set([...labels, 'AWSCURRENT']) : new Set(labels);
    const version = existing ?? { value, labels: new Set<string>(), createdAt: this.now };
    version.value = value;
    this.versions.set(versionId, version);
    for (const label of wanted) this.attach(label, versionId);
    this.purge();
  }

  get(versionId?: string, label?: string): string {
    return this.version(versionId, label).text;
  }

  version(versionId?: string, label?: string): { readonly text: string; readonly createdAt: number } {
    const wanted = label ?? (versionId === undefined ? 'AWSCURRENT' : undefined);
    const id = versionId ?? this.holder(wanted ?? '');
    const version = id === undefined ? undefined : this.versions.get(id);
    if (version?.value === undefined || (wanted !== undefined && !version.labels.has(wanted))) {
      throw new ModelError('ResourceNotFoundException', 'no such version, label or value');
    }
    return { text: version.value, createdAt: version.createdAt };
  }

  moveLabel(label: string, to: string | undefined, from: string | undefined): void {
    const holder = this.holder(label);
    if (holder !== undefined && holder !== to && holder !== from) {
      throw new ModelError('InvalidParameterException', `${label} is attached to another version`);
    }
    if (from !== undefined && holder !== from) {
      throw new ModelError('InvalidParameterException', `${label} is not attached to that version`);
    }
    if (to === undefined) {
      if (label === 'AWSCURRENT') throw new ModelError('InvalidParameterException', 'AWSCURRENT can only be moved');
      if (holder !== undefined) this.versions.get(holder)?.labels.delete(label);
    } else {
      if (!this.versions.has(to)) throw new ModelError('ResourceNotFoundException', 'no such version');
      this.attach(label, to);
    }
    this.purge();
  }

  /** What RotateSecret does to the versions before it calls the function. */
  startRotation(token: string): void {
    const pending = this.holder('AWSPENDING');
    if (pending !== undefined && pending !== this.holder('AWSCURRENT')) {
      throw new ModelError('InvalidRequestException', 'a previous rotation is still in progress');
    }
    this.rotationEnabled = true;
    this.versions.set(token, { value: undefined, labels: new Set(), createdAt: this.now });
    this.attach('AWSPENDING', token);
  }

  labels(): Map<string, readonly string[]> {
    const labelled = [...this.versions].filter(([, version]) => version.labels.size > 0);
    return new Map(labelled.map(([id, version]) => [id, [...version.labels]]));
  }

  unlabelled(): string[] {
    const bare = [...this.versions].filter(([, version]) => version.labels.size === 0);
    return bare.map(([id]) => id).reverse();
  }

  holder(label: string): string | undefined {
    return [...this.versions].find(([, version]) => version.labels.has(label))?.[0];
  }

  private attach(label: string, to: string): void {
    const from = this.holder(label);
    if (from === to) return;
    if (from !== undefined) this.versions.get(from)?.labels.delete(label);
    const all = [...this.versions.values()].reduce((sum, version) => sum + version.labels.size, 0);
    if (all >= MOST_LABELS) throw new ModelError('LimitExceededException', `at most ${MOST_LABELS} labels`);
    this.versions.get(to)?.labels.add(label);
    if (label !== 'AWSCURRENT') return;
    this.versions.get(to)?.labels.delete('AWSPREVIOUS');
    if (from !== undefined) this.attach('AWSPREVIOUS', from);
  }

  private purge(): void {
    for (const [id, version] of this.versions) {
      if (this.versions.size <= MOST_VERSIONS) return;
      if (version.labels.size === 0 && this.now - version.createdAt > DAY_MS) this.versions.delete(id);
    }
  }
}
