import { opaqueText } from '../../../iam';
import type { Json } from '../../world/json';

const BEING_FOUND = Symbol('being found');

/** Attributes of a resource, each of which is found once. */
export class FoundOnce {
  private readonly found = new Map<string, Json | undefined | typeof BEING_FOUND>();

  /** @param id of the resource, for the marker of an attribute that refers to itself */
  constructor(
    private readonly id: string,
    private readonly find: (attribute: string) => Json | undefined,
  ) {}

  get(attribute: string): Json | undefined {
    if (!this.found.has(attribute)) {
      this.found.set(attribute, BEING_FOUND);
      this.found.set(attribute, this.find(attribute));
    }
    const found = this.found.get(attribute);
    // Terraform refuses references in a circle; text that was made by hand may still have them.
    return found === BEING_FOUND ? opaqueText(`${this.id}.${attribute} refers to itself`) : found;
  }
}
