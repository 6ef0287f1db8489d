import type { Worlds } from '../world/worlds';
import { deployerLockOut } from './deployer-lock-out';
import { derivedChanges } from './derived-changes';
import { guardRemoval } from './guard-removal';
import { guardrailLoss } from './guardrail-loss';
import type { FoundHazard, HazardFinder } from './hazard-finder';
import { keyDisabled } from './key-disabled';
import { keyRemoval } from './key-removal';
import { principalReplacement } from './principal-replacement';
import { protectionRemoved } from './protection-removed';
import { replicaRemoved } from './replica-removed';
import { rotationChanged } from './rotation-changed';
import { secretRekeyed } from './secret-rekeyed';
import { secretRemoval } from './secret-removal';

const FINDERS: readonly HazardFinder[] = [
  secretRemoval,
  keyRemoval,
  keyDisabled,
  deployerLockOut,
  principalReplacement,
  guardRemoval,
  guardrailLoss,
  secretRekeyed,
  replicaRemoved,
  rotationChanged,
  protectionRemoved,
];

/** All hazards of a change; none without a world before. */
export function findHazards(worlds: Worlds): readonly FoundHazard[] {
  const { before, after } = worlds;
  if (before === undefined) return [];
  const changes = derivedChanges(worlds);
  return FINDERS.flatMap((find) => find({ before, after, changes }));
}
