import type { Expression } from '../logic/expression';
import { splitArn } from '../operators/compare-arn';

/** A resource that requests ask about, with what is found out about it once for all of them. */
export interface AskedResource {
  /** The six components of its ARN; absent when it is not an ARN. */
  readonly arn?: readonly string[];
  /** Whether a pattern without variables covers it, by the pattern: the statements of policies often repeat one. */
  readonly covered: Map<string, Expression>;
}

const MEMORY_LIMIT = 1000;
const remembered = new Map<string, AskedResource>();

/** What is known of a resource: a review asks about the same one for many principals. */
export function askedResource(resource: string): AskedResource {
  let asked = remembered.get(resource);
  if (asked === undefined) {
    if (remembered.size >= MEMORY_LIMIT) remembered.clear();
    asked = { arn: splitArn(resource), covered: new Map() };
    remembered.set(resource, asked);
  }
  return asked;
}
