import type { Mark, PrincipalKind } from '../view/page-data';

/** Somebody or something in the graph. */
export interface GraphNode {
  readonly id: string;
  readonly label: string;
  /** Name in full. */
  readonly title: string;
  readonly kind: PrincipalKind | 'secret' | 'application';
  /** What it is drawn within, such as its account. */
  readonly group: string;
}

/** That one reaches another. */
export interface GraphEdge {
  readonly from: string;
  readonly to: string;
  /** Letters or counts. Empty for reading that is kept. */
  readonly label: string;
  readonly title: string;
  readonly mark: Mark;
  /** Whether it is one step that leads to access, instead of access. */
  readonly isStep: boolean;
}

/** Who reaches what. */
export interface AccessGraph {
  readonly nodes: readonly GraphNode[];
  readonly edges: readonly GraphEdge[];
  /** What of the report is not in it, in words. Empty when all is. */
  readonly note: string;
}
