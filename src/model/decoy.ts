/**
 * Ids of the constructs within a decoy, from the outside in. The path of its secret tells a decoy from other secrets, and
 * stays with whoever has the code: a tag would tell whoever lists secrets, too. These ids are those that addresses in
 * Terraform leave out, because the tag of deletion protection has the address.
 */
export const DECOY = ['Resource', 'Resource'] as const;

/**
 * Whether nobody is meant to read a secret.
 *
 * @param construct path of the construct of the resource that declares it
 */
export function isDecoy(construct: string | undefined): boolean {
  return construct?.endsWith(`/${DECOY.join('/')}/Resource`) === true;
}
