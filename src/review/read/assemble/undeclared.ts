import { opaqueText } from '../../../iam';
import { groupedBy } from '../../../model/grouped-by';
import { type Block, textOf } from '../block/block';
import type { Blocks } from './blocks';
import { isOpen } from './target';

/** Something that stacks give a policy, and that none of them declares: made by hand, or by code that is not given. */
export interface Undeclared {
  /** What gives it a policy; the first stands for it. */
  readonly givers: readonly [Block, ...Block[]];
  /** What the attribute says that it is, with hole markers where that is not known. */
  readonly target: string;
  /** The data source that looks it up. @default - none that is read */
  readonly lookUp?: Block;
}

/**
 * Finds what policies are given to that no stack declares. A policy of which it is not known whose it is may be of such a
 * thing, unless each that it may be of is declared.
 *
 * @param givers resources that each are the policy of one thing
 * @param attribute where they name it
 * @param isDeclared whether a name, at the place of a giver, is that of something declared
 */
export function undeclaredOf(
  blocks: Blocks,
  givers: readonly Block[],
  {
    attribute,
    isDeclared,
  }: { readonly attribute: string; readonly isDeclared: (name: string, giver: Block) => boolean },
): readonly Undeclared[] {
  const others = givers.filter((giver) => {
    const target = textOf(giver, attribute);
    const possible = isOpen(target) ? (giver.oneOf?.(attribute) ?? [target]) : [target];
    return !possible.every((name) => isDeclared(String(name), giver));
  });
  const groups = groupedBy(others, (giver) =>
    JSON.stringify([textOf(giver, attribute), giver.place.account, giver.place.region]),
  );
  return [...groups.values()].flatMap(([first, ...rest]) => {
    if (first === undefined) return [];
    const target = textOf(first, attribute);
    const lookUp = blocks.all.find(
      (block) =>
        block.mode === 'data' &&
        /^aws_(secretsmanager_secret|kms_key|kms_alias)$/.test(block.type) &&
        // What it finds is not known before it is read, but where it is named it is called by its address.
        NAMES.some((name) => [textOf(block, name), opaqueText(`${block.id}.${name}`)].includes(target)),
    );
    return [{ givers: [first, ...rest], target, ...(lookUp && { lookUp }) }];
  });
}

/** Attributes by which a data source hands on what it has found. */
const NAMES = ['arn', 'id', 'key_id', 'target_key_arn', 'target_key_id'];
