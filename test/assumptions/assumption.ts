/** A behaviour of AWS, or of Terraform's provider, that code relies on: a row of `docs/assumptions.md`. */
export interface Assumption {
  /** Kebab-case and unique: tests, pages and `npm run verify:aws` refer to it. */
  readonly id: string;
  /** What AWS does, as one sentence with a subject. */
  readonly behaviour: string;
  /** Files that would be wrong if AWS behaved otherwise, from the root of the repository. */
  readonly usedBy: readonly [string, ...string[]];
  /** Where it is said: an `https` address of AWS's page, of the provider's source, or of an issue. */
  readonly sources: readonly [string, ...string[]];
  /** What the embedded AWS does, such as `agrees`, `lacks the service`, `differs: forgets the key of a replica`. */
  readonly embedded: string;
  /** Test files that fail when the code no longer relies on it. */
  readonly heldBy: readonly [string, ...string[]];
  /** `confirmed` was seen on a real account or by people who say so in a source; `unproven` is an inference. */
  readonly state: 'confirmed' | 'by the page' | 'unproven';
  /** What could be lost if it is wrong. */
  readonly risk?: 'access' | 'data';
  /** What happens then, and why that is safe. Required of an unproven row with a risk. */
  readonly fallback?: string;
}
