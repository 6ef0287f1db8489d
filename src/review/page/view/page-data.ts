/** What the page holds for its script; every text is safe to show, and stands once where many share it. */
export interface PageData {
  readonly environments: readonly PageEnvironment[];
  /** Every policy that bears on a proof, each once. */
  readonly policies: readonly PagePolicy[];
  /** What statements do and why they bear on a proof, each once. */
  readonly effects: readonly PageEffect[];
  /** Every step of every proof, each once. */
  readonly statements: readonly PageStatement[];
  /**
   * What one side says in a proof, each once: that of the principal, or that of the secret. Numbers into `statements` in
   * their order, with `OTHER_SIDE` where the other side has its turn.
   */
  readonly sides: ReadonlyArray<readonly number[]>;
}

/** The access of one environment. */
export interface PageEnvironment {
  readonly name: string;
  /** Whether there was something to compare with. */
  readonly compared: boolean;
  readonly secrets: PageGrid;
  readonly keys: PageGrid;
}

/** Principals by what they have access to. */
export interface PageGrid {
  readonly rows: readonly PageRow[];
  readonly columns: readonly PageColumn[];
  /** What is said in cells, each once. */
  readonly answers: readonly PageAnswer[];
  /** In the order of rows, then columns. */
  readonly cells: readonly PageCell[];
}

/** A principal. */
export interface PageRow {
  readonly name: string;
  /** Short, where that means one thing. */
  readonly label: string;
  /** Its account. Empty for whoever has none, such as a service. */
  readonly account: string;
  readonly kind: PrincipalKind;
}

/** What a principal is. `person` also stands for those of a permission set. */
export type PrincipalKind = 'role' | 'person' | 'service' | 'account' | 'other';

/** A secret, parameter or key, in all its Regions. */
export interface PageColumn {
  readonly name: string;
  /** Short, where that means one thing. */
  readonly label: string;
  /** What it belongs to by its name. Empty for none. */
  readonly application: string;
}

/** One thing that a principal may do, or might before. */
export interface PageAnswer {
  readonly letter: 'R' | 'W' | 'A' | 'K';
  readonly mark: Mark;
  /** Sorted: the answer is the same in each. */
  readonly regions: readonly string[];
  readonly after: PageState;
  /** @default - as after */
  readonly before?: PageState;
}

/** What a change does to an access: `changed` is kept under other conditions. */
export type Mark = 'kept' | 'gained' | 'lost' | 'changed';

/** An answer at one time. */
export interface PageState {
  readonly verdict: 'allowed' | 'allowed-if' | 'denied' | 'not-proven';
  /** Conditions, what denies, or why nothing is proven. @default - nothing to add */
  readonly detail?: string;
  /** Conditions that not every grant on the secret has. @default - there are none */
  readonly further?: string;
}

/** A filled cell: its row, its column, and its answers. */
export type PageCell = readonly [row: number, column: number, ...answers: PageCellAnswer[]];

/**
 * The number of an answer, and its proof in each Region, or one proof alone where it is the same in all. A proof is two
 * numbers: the side of the principal, then that of the secret. Each side is the same in many cells, their proof is not.
 */
export type PageCellAnswer = readonly [answer: number, ...sides: number[]];

/** Stands in a side for a statement of the other one. */
export const OTHER_SIDE = -1;

/** A policy, or a rule of AWS. */
export interface PagePolicy {
  /** What it is attached to, in words. */
  readonly layer: string;
  readonly policy: string;
}

/** What a statement does. */
export interface PageEffect {
  /** `allows`, `denies under conditions`. */
  readonly effect: string;
  readonly why: string;
}

/**
 * One step of a proof: the numbers of its policy and of its effect, its place in the policy from 1, and its Sid. Without
 * a place it is a rule of AWS, or of a policy that cannot be read.
 */
export type PageStatement = readonly [policy: number, effect: number, place?: number, sid?: string];
