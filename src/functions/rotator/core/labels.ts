import type { SecretDescription } from './secret-store';

/** The version that carries a label; a label sits on one version at most. */
export function holderOf(description: SecretDescription, label: string): string | undefined {
  for (const [versionId, labels] of description.labels) {
    if (labels.includes(label)) return versionId;
  }
  return undefined;
}
