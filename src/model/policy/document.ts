import type { PolicyStatement, StatementJson } from './statement';

/** A policy as IAM reads it. */
export interface PolicyJson {
  readonly Version: '2012-10-17';
  readonly Statement: readonly StatementJson[];
}

/**
 * An IAM policy: statements in the order of their Sids, whatever the order in which they were added.
 *
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements.html
 */
export class PolicyDocument {
  private readonly statements = new Map<string, PolicyStatement>();

  constructor(statements: readonly PolicyStatement[] = []) {
    this.add(...statements);
  }

  /**
   * Adds statements. The same statement may come twice; it is kept once.
   *
   * @throws when another statement already has the Sid
   */
  add(...statements: readonly PolicyStatement[]): void {
    for (const statement of statements) {
      const known = this.statements.get(statement.sid);
      if (known !== undefined && JSON.stringify(known) !== JSON.stringify(statement)) {
        throw new Error(`\`sid\` must be unique in a policy, got '${statement.sid}' for two different statements`);
      }
      this.statements.set(statement.sid, statement);
    }
  }

  get isEmpty(): boolean {
    return this.statements.size === 0;
  }

  toJSON(): PolicyJson {
    const sorted = [...this.statements.values()].sort((a, b) => (a.sid < b.sid ? -1 : 1));
    return { Version: '2012-10-17', Statement: sorted.map((statement) => statement.toJSON()) };
  }

  /** The policy without whitespace, as it counts against AWS's size limits. */
  minified(): string {
    return JSON.stringify(this);
  }

  /**
   * The minified policy, if it fits.
   *
   * @param limit characters that AWS allows
   * @throws when the policy is longer
   */
  minifiedWithin(limit: number, remedy: string): string {
    const text = this.minified();
    if (text.length > limit) {
      throw new Error(`\`policy\` must be at most ${limit} characters, got ${text.length}: ${remedy}`);
    }
    return text;
  }
}
