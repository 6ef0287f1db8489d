/** The account that a principal of a policy belongs to: twelve digits, or an ARN. */
export function accountOf(principal: string): string | undefined {
  return /^(?:arn:[^:]*:(?:iam|sts)::)?(\d{12})(?::|$)/.exec(principal)?.[1];
}
