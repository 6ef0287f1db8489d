import { showHoles } from '../../iam';
import type { Origin } from '../world/origin';
import type { ResourceChange } from '../world/resource-change';
import type { World } from '../world/world';
import type { WorldSecret } from '../world/world-secret';
import type { CauseKind } from './cause';

/** Something that a change adds, removes, renames or replaces, with the names by which others refer to it. */
export interface ChangedThing {
  readonly kind: CauseKind;
  readonly how: 'added' | 'removed' | 'replaced' | 'renamed';
  /** Name in full. */
  readonly name: string;
  /** @default - it is not renamed */
  readonly oldName?: string;
  /** Regions that it is about. Empty for all of them. */
  readonly regions: readonly string[];
  /** As `NameIndex` gives them. */
  readonly names: ReadonlySet<string>;
  /** Where it is made, or was. @default - nothing makes it by itself */
  readonly origin?: Origin;
}

/** Both worlds, as far as one environment is concerned. */
export interface Sides {
  readonly before: World;
  readonly after: World;
  /** Resources that are destroyed and made again. */
  readonly replaced: ReadonlySet<string>;
}

/** Resources that are destroyed and made again, by their ids. */
export function replacedIn(changes: readonly ResourceChange[]): ReadonlySet<string> {
  return new Set(changes.filter(({ action }) => action === 'replace').map(({ id }) => id));
}

/** Where secrets are declared, by their names; of several of one name, the first. */
export function originsByName(secrets: readonly WorldSecret[]): ReadonlyMap<string, Origin> {
  const origins = new Map<string, Origin>();
  for (const { name, origin } of secrets) {
    if (!origins.has(showHoles(name))) origins.set(showHoles(name), origin);
  }
  return origins;
}

/** What is in one of two sets alone. */
export function differences(
  before: ReadonlySet<string>,
  after: ReadonlySet<string>,
): ReadonlyArray<readonly [string, 'added' | 'removed']> {
  return [
    ...[...before].filter((each) => !after.has(each)).map((each) => [each, 'removed'] as const),
    ...[...after].filter((each) => !before.has(each)).map((each) => [each, 'added'] as const),
  ];
}
