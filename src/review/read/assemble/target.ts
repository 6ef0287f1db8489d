import { hasHole, splitHoles } from '../../../iam';
import { groupedBy } from '../../../model/grouped-by';
import type { Json } from '../../world/json';
import { type Block, textOf } from '../block/block';
import type { Place } from '../block/place';
import { attachedBy } from './attached';

/** Something that may be attached to a target. */
interface Open {
  readonly block: Block;
  /** What the attribute may be. @default - anything */
  readonly oneOf?: ReadonlySet<Json>;
}

/** What is attached to targets, by the attribute that names them. */
export class Targets {
  private readonly open: readonly Open[];
  private readonly byName = new Map<string, Block[]>();

  /**
   * @param beside where instances of one resource say the same, each of them is of another target: nothing else makes sense
   */
  constructor(blocks: readonly Block[], attribute: string, beside?: string) {
    const attached = beside === undefined ? undefined : attachedBy(blocks, attribute, beside);
    const open: Open[] = [];
    for (const block of blocks) {
      const name = textOf(block, attribute);
      this.add(name, block);
      if (!isOpen(name)) continue;
      const possible = block.oneOf?.(attribute);
      const told = possible && attached?.(block);
      if (told !== undefined && told.uncertain === undefined) for (const value of told.values) this.add(value, block);
      else open.push({ block, ...(possible && { oneOf: new Set(possible) }) });
    }
    this.open = open;
  }

  /** Blocks that may mean a target of these names among others, and nothing else. */
  among(names: readonly string[]): readonly Block[] {
    return this.open.filter(({ oneOf }) => names.some((name) => oneOf?.has(name))).map(({ block }) => block);
  }

  /** Blocks that may mean anything, as the attribute is not known. */
  get anything(): readonly Block[] {
    return this.open.filter(({ oneOf }) => oneOf === undefined).map(({ block }) => block);
  }

  /** Blocks that certainly mean a target of this name. */
  of(name: string): readonly Block[] {
    return this.byName.get(name) ?? [];
  }

  private add(name: string, block: Block): void {
    const same = this.byName.get(name);
    if (same === undefined) this.byName.set(name, [block]);
    else if (!same.includes(block)) same.push(block);
  }
}

/** Targets by the place of what is attached to them. */
export function targetsIn(
  blocks: readonly Block[],
  attribute: string,
  beside?: string,
): (place: Pick<Place, 'account' | 'region'>) => Targets {
  const found = groupedBy(blocks, ({ place }) => placeOf(place));
  const targets = new Map([...found].map(([place, group]) => [place, new Targets(group, attribute, beside)]));
  const none = new Targets([], attribute, beside);
  return (place) => targets.get(placeOf(place)) ?? none;
}

function placeOf({ account, region }: Pick<Place, 'account' | 'region'>): string {
  return JSON.stringify([account, region]);
}

/** Whether a text has a part of which nothing is known; the random part of another ARN is known to differ. */
export function isOpen(text: string): boolean {
  return hasHole(text) && splitHoles(text).some((part) => typeof part === 'object' && part.alphabet === 'any');
}
