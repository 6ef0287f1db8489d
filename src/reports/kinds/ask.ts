import type { TrailScope } from '../../model/trail/trail-query';
import type { World } from '../../review/world/world';
import type { TrailEngine } from '../engine/engine';
import type { DataFile } from '../unused/reader-diffs';

/** What a report is made from. */
export interface Ask {
  readonly engine: TrailEngine;
  readonly scope: TrailScope;
  /** Whom or what it is about. @default - everything */
  readonly subject?: string;
  /** What the stacks declare, to compare with. @default - not given */
  readonly world?: World;
  /** Files with the data of applications, for the changes that a report proposes. @default - none */
  readonly data?: readonly DataFile[];
}
