/**
 * The tag of what is protected from deletion. Its value says which stack declares it, and under which address:
 * `<stack>/<Terraform address>`.
 */
export const DELETION_PROTECTION_TAG = 'DeletionProtection';

const VALUE = /^[\p{L}\p{N}\p{Z}_.:/=+\-@]{1,256}$/u;

/**
 * The value of the tag.
 *
 * @param stack the path of the stack, such as `prod-security`
 * @param address of the resource in the stack, such as `aws_secretsmanager_secret.orders_database_4F2A`
 * @throws when the stack has characters that a tag cannot have, or both together are longer than 256 characters
 * @see https://docs.aws.amazon.com/tag-editor/latest/userguide/best-practices-and-strats.html
 */
export function deletionProtectionValue(stack: string, address: string): string {
  const value = `${stack}/${address}`;
  if (!VALUE.test(value)) {
    throw new Error(
      `\`deletionProtection\` must make a tag of 1 to 256 letters, digits, spaces or _.:/=+-@, got '${value}': rename the stack, or shorten the ids of the constructs`,
    );
  }
  return value;
}
