import { Label } from '../../model/staging-label';
import { requireOwn } from '../versions/require-own';
import type { SecretState, SecretVersion } from '../versions/secret-state';

/** Labels that rotation, rollback and Terraform's seed need. */
export const NEEDED: readonly string[] = Object.values(Label);

/** @see https://docs.aws.amazon.com/secretsmanager/latest/userguide/reference_limits.html */
export const MOST_LABELS = 20;

/** How many other labels leave room for every needed one. */
export const MOST_KEPT = MOST_LABELS - NEEDED.length;

export interface LabelOn {
  readonly label: string;
  readonly versionId: string;
}

/**
 * Chooses the labels to be removed. Needed ones stay always. Of the others stay as many as `keep` says: first those on
 * versions that a needed label holds anyway, then those on the newest versions. A version without a label is purged by
 * AWS, so with at most 20 labels there are never 100 versions that cannot be purged.
 *
 * @param keep 0 to {@link MOST_KEPT}
 * @throws `LiveError` for a secret whose labels are not the caller's to move
 */
export function planPrune(secret: SecretState, keep: number): LabelOn[] {
  requireOwn(secret);
  const isHeld = ({ labels }: SecretVersion) => labels.some((label) => NEEDED.includes(label));
  const time = ({ created }: SecretVersion) => created?.getTime() ?? 0;
  return [...secret.versions]
    .sort((a, b) => Number(isHeld(b)) - Number(isHeld(a)) || time(b) - time(a) || compare(a.id, b.id))
    .flatMap(({ id, labels }) => [...labels].sort(compare).map((label) => ({ label, versionId: id })))
    .filter(({ label }) => !NEEDED.includes(label))
    .slice(keep);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
