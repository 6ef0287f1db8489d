import { isText } from './is-text';

/**
 * The name of a secret that exists: whatever AWS allows, 1 to 512 characters of `A-Z a-z 0-9 / _ + = . @ -`.
 *
 * @throws when the text breaks the rule
 * @see https://docs.aws.amazon.com/secretsmanager/latest/apireference/API_CreateSecret.html
 */
export function existingSecretName(text: string): { readonly value: string } {
  if (!isText(text, /^[A-Za-z0-9/_+=.@-]{1,512}$/)) {
    throw new Error(`\`name\` must be 1 to 512 characters of A-Z a-z 0-9 /_+=.@-, got '${text}'`);
  }
  return { value: text };
}
