/** What a step fails with when a system does not answer. */
export function timedOut(): Error & { readonly code: string } {
  return Object.assign(new Error("'system' must answer in time"), { code: 'ETIMEDOUT' });
}
