/** What the user can put right about a trail or a report; shown as its message alone. */
export class ReportError extends Error {
  override readonly name = 'ReportError';
}
