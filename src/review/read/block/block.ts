import type { Json } from '../../world/json';
import type { Origin } from '../../world/origin';
import type { Redacted, WorldResource } from '../../world/world-resource';
import type { Place } from './place';

/** One instance of a resource or data source, whatever it was read from. */
export interface Block {
  /** `<stack>:<address>`, and `#replaced` behind it when a plan replaces it. */
  readonly id: string;
  readonly origin: Origin;
  readonly mode: WorldResource['mode'];
  readonly type: string;
  readonly name: string;
  readonly place: Place;
  /** Whether a plan destroys one of the same address and makes this. */
  readonly isReplacement: boolean;
  /** Whether a plan makes it, so that its id and ARN are not known yet. @default - not known */
  readonly isMade?: boolean;
  /** Names of the attributes that are set, sorted. */
  readonly names: readonly string[];
  /** The value of an attribute, with hole markers where it is not known; nothing when it is not set. */
  get(attribute: string): Json | undefined;
  /** What an attribute that is not known may be, one of them for certain; nothing when that is not told either. */
  oneOf?(attribute: string): readonly Json[] | undefined;
  /** Whether the configuration gives an attribute, and not AWS or the provider. @default - it does */
  isDeclared?(attribute: string): boolean;
  /** Whether AWS or the provider gives an attribute of such a name that is not known yet. @default - it does not */
  mayCompute?(name: RegExp): boolean;
  /** What may be told of an attribute whose value must not be kept, by path; empty when it is not set. */
  redacted(attribute: string): Readonly<Record<string, Redacted>>;
}

/** An attribute that is one text, or an empty text when it is not set or something else. */
export function textOf(block: Block, attribute: string): string {
  const value = block.get(attribute);
  return typeof value === 'string' ? value : '';
}
