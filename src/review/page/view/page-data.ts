/** What the page holds for its script; every text is safe to show, and stands once where many share it. */
export interface PageData {
  readonly environments: readonly PageEnvironment[];
  /** Every step of every proof, each once. */
  readonly statements: readonly PageStatement[];
  /** What one policy says in a proof, as numbers into `statements`, each once. */
  readonly parts: ReadonlyArray<readonly number[]>;
  /** Proofs as numbers into `parts`, each once. */
  readonly proofs: ReadonlyArray<readonly number[]>;
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

/** The number of an answer, and of its proof in each Region; of one proof alone where it is the same in all. */
export type PageCellAnswer = readonly [answer: number, ...proofs: number[]];

/** One step of a proof. */
export interface PageStatement {
  readonly layer: string;
  readonly policy: string;
  /** Place in its policy from 1, with its Sid. @default - a rule of AWS, or a policy that cannot be read */
  readonly place?: string;
  /** `allows`, `denies under conditions`. */
  readonly effect: string;
  readonly why: string;
}
