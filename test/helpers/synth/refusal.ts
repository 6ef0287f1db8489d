/**
 * The whole message with which a call is refused.
 *
 * @throws when the call is not refused
 */
export function refusal(call: () => unknown): string {
  try {
    call();
  } catch (error) {
    return (error as Error).message;
  }
  throw new Error('the call was expected to throw');
}

/**
 * The message of a refusal while an app is synthesized, without the words with which cdktf surrounds it.
 *
 * @throws when synthesis is not refused
 */
export function synthRefusal(synthesis: () => unknown): string {
  const text = refusal(synthesis);
  return text.replace(/^(?:Resolution error: )+/, '').replace(/\.$/, '');
}
