const REASON = /^[\p{L}\p{N}\p{Z}_.:/=+\-@]{10,256}$/u;

/**
 * The tag that tells why roles write a secret that a function rotates; a review reports such a secret without it.
 *
 * @throws when a reason, or all of them together, can be no tag
 */
export function writeReasonTag(reasons: ReadonlySet<string>): { readonly WriteReason: string } {
  for (const reason of reasons) requireReason(reason, '');
  const WriteReason = [...reasons].sort().join(' / ');
  requireReason(WriteReason, ' with those of other writers');
  return { WriteReason };
}

function requireReason(reason: string, together: string): void {
  if (REASON.test(reason)) return;
  throw new Error(
    `\`reason\` must be 10 to 256 letters, digits, spaces or _.:/=+-@${together}, because it becomes a tag, got ${reason.length} characters`,
  );
}
