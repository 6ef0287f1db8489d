import { type Access, accessMatrix, type MatrixRow } from '../../review';
import { safeText } from '../output/safe-text';

/** One row of the access matrix, as text. */
export interface AccessRow {
  readonly account: string;
  readonly principal: string;
  /** Whether the stacks declare the principal, or it stands for whoever its own account lets. */
  readonly kind: 'declared' | 'delegated';
  readonly secret: string;
  readonly regions: readonly string[];
  readonly verdict: MatrixRow['verdict'];
  /** The conditions, or what would have to be known; empty when it is always allowed. */
  readonly detail: string;
}

/** The access matrix for the result of the sandbox. */
export function accessRows(accesses: readonly Access[]): readonly AccessRow[] {
  return accessMatrix(accesses).map(({ subject, secret, regions, verdict, detail }) => ({
    account: subject.account ?? '-',
    principal: safeText(subject.label),
    kind: subject.kind,
    secret: safeText(secret),
    regions,
    verdict,
    detail: safeText(detail),
  }));
}
