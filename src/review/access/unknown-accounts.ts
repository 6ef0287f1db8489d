import { showHoles } from '../../iam';

/**
 * Accounts of providers that a plan does not tell, by what the option `--account` calls them: an environment, or one
 * provider in it as `<environment>/<provider>`.
 *
 * @param texts accounts, ARNs or reasons
 *
 * @example
 * const accounts = unknownAccounts(world.principals.map(({ arn }) => arn));
 */
export function unknownAccounts(texts: Iterable<string>): readonly string[] {
  const found = new Set<string>();
  for (const text of texts) {
    for (const [, option = ''] of showHoles(text).matchAll(/<account of ([^<>\s]+)>/g)) found.add(option);
  }
  return [...found].sort();
}
