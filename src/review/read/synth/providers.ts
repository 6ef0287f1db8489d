import type { Tags } from '../../../iam';
import { isObject, type Json } from '../../world/json';
import type { Place } from '../block/place';
import { unknownOf } from '../expression/unknown';

/** Evaluates what is in the configuration. */
export type Resolve = (raw: unknown) => Json | undefined;

/**
 * Where an AWS provider works. The account is the only one in `allowed_account_ids`, otherwise that of the role it
 * assumes.
 *
 * @param provider the provider's arguments
 * @param account what the user said of the environment, for a provider that does not tell
 */
export function placeOf(provider: Readonly<Record<string, unknown>>, resolve: Resolve, account?: string): Place {
  const allowed = resolve(provider.allowed_account_ids);
  const only = Array.isArray(allowed) && allowed.length !== 1 ? undefined : known([allowed].flat()[0]);
  const role = known(resolve(first(provider.assume_role)?.role_arn));
  const assumed = /^arn:[\w-]+:iam::(\d{12}):role\//.exec(role ?? '')?.[1];
  const tags = resolve(first(provider.default_tags)?.tags);
  return {
    account: only ?? assumed ?? account,
    region: known(resolve(provider.region)),
    ...(role !== undefined && { deployer: role }),
    defaultTags: provider.default_tags === undefined ? {} : isObject(tags) ? (tags as Tags) : undefined,
  };
}

function known(value: Json | undefined): string | undefined {
  return typeof value === 'string' && value !== '' && unknownOf(value) === undefined ? value : undefined;
}

function first(block: unknown): Readonly<Record<string, unknown>> | undefined {
  const one: unknown = Array.isArray(block) ? block[0] : block;
  return isObject(one) ? one : undefined;
}
