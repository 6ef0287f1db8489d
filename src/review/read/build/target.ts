import { hasHole, splitHoles } from '../../../iam/strings/hole';
import { type Block, textOf } from '../block/block';

/** Blocks that name a target: those that certainly mean it, and those that may, as their attribute is not known. */
export interface Targeting {
  readonly certain: readonly Block[];
  readonly possible: readonly Block[];
}

/**
 * Finds what is attached to a target.
 *
 * @param attribute that names the target, such as `secret_arn`
 * @param names of the target; what is elsewhere is left out by the caller
 */
export function targeting(blocks: readonly Block[], attribute: string, names: readonly string[]): Targeting {
  const certain = blocks.filter((block) => names.includes(textOf(block, attribute)));
  return { certain, possible: blocks.filter((block) => !certain.includes(block) && isOpen(textOf(block, attribute))) };
}

/** Whether a text has a part of which nothing is known; the random part of another ARN is known to differ. */
export function isOpen(text: string): boolean {
  return hasHole(text) && splitHoles(text).some((part) => typeof part === 'object' && part.alphabet === 'any');
}
