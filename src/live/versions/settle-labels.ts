import type { LabelMove } from '../aws/label-writer';
import { holderOf, type SecretState } from './secret-state';

/** Where each label shall be: the id of a version, or `undefined` for nowhere. */
export type Places = ReadonlyMap<string, string | undefined>;

/** Moves the labels that are not where they shall be; repeats are harmless. */
export async function settleLabels(
  secret: SecretState,
  places: Places,
  move: (label: string, move: LabelMove) => Promise<void>,
): Promise<void> {
  for (const [label, to] of places) {
    const from = holderOf(secret, label)?.id;
    if (from !== to) await move(label, { ...(from && { from }), ...(to && { to }) });
  }
}
