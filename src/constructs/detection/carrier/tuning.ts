/** What an organization knows of a detection. */
export interface DetectionTuning {
  /**
   * ARNs of roles whose events are left out, such as `arn:aws:iam::*:role/deliver-orders`. `*` stands for any
   * characters, and comes after at least three letters of a name.
   */
  readonly exempt: readonly string[];
  /** Why they are, in one sentence. */
  readonly reason: string;
}

const ROLE = /^arn:(?:aws|aws-us-gov|aws-cn):iam::(?:\d{12}|\*):role\/(?:[\w+=,.@-]+\/)*[\w+=,.@-]{3}[\w+=,.@*/-]*$/;

/** @throws when a detection is tuned that is not there, nobody is exempt, an ARN is too broad or the reason is missing */
export function requireTuning(tuning: Readonly<Record<string, DetectionTuning>>, ids: readonly string[]): void {
  for (const [id, { exempt, reason }] of Object.entries(tuning)) {
    if (!ids.includes(id)) throw new Error(`\`tuning\` must be of detections of the set, got '${id}'`);
    if (exempt.length === 0) throw new Error(`\`exempt\` of ${id} must have at least one entry, got none`);
    const other = exempt.find((arn) => !ROLE.test(arn));
    if (other !== undefined) {
      throw new Error(
        `\`exempt\` of ${id} must be ARNs of roles with at least three letters before a '*', got '${other}'`,
      );
    }
    if (reason.trim() === '') throw new Error(`\`tuning\` of ${id} must have a reason`);
  }
}
