import { isObject, type Json } from '../../world/json';
import type { Place } from '../block/place';
import { placeOf } from '../synth/providers';
import type { ChangeJson, Expressions, PlanJson } from './plan-json';
import { templateOf } from './raw-expression';

/**
 * Where each provider of a plan works: as its configuration says, else as the ARNs of what exists under it say.
 *
 * @param accountOf what the user said, for a provider that does not tell; asked without a key for all of them
 */
export function planPlaces(
  { configuration }: PlanJson,
  {
    keyOf,
    changes,
    accountOf,
  }: {
    readonly keyOf: (change: ChangeJson) => string;
    readonly changes: readonly ChangeJson[];
    readonly accountOf: AccountOf;
  },
): (key: string) => Place {
  const seen = new Map<string, readonly string[]>();
  for (const change of changes) {
    // What is read may belong to another account.
    if (change.mode !== 'managed') continue;
    for (const values of [change.change.before, change.change.after]) {
      const arn = isObject(values) && typeof values.arn === 'string' ? values.arn.split(':') : [];
      if (!/^\d{12}$/.test(arn[4] ?? '')) continue;
      const key = keyOf(change);
      const [region, owner] = seen.get(key) ?? [];
      seen.set(key, [region || (arn[3] ?? ''), owner || (arn[4] ?? '')]);
    }
  }
  const placeAt = (key: string): Place => {
    const expressions = configuration?.provider_config?.[key]?.expressions ?? {};
    const raw = templateOf(expressions) as Readonly<Record<string, unknown>>;
    const place = placeOf(raw, (value) => (value ?? undefined) as Json | undefined);
    const [region, owner] = seen.get(key) ?? [];
    return {
      ...place,
      account: place.account ?? accountOf(key) ?? (owner || undefined),
      region: place.region ?? (region || undefined),
      ...(expressions.default_tags !== undefined && raw.default_tags === undefined && { defaultTags: undefined }),
    };
  };
  const silent = Object.entries(configuration?.provider_config ?? {}).filter(
    ([key]) => isAws(key) && placeAt(key).account === undefined,
  );
  // Providers that take their accounts from different places are in different accounts, as far as can be told.
  const said = new Set(silent.map(([, { expressions }]) => JSON.stringify(accountIn(expressions))));
  const places = new Map<string, Place>();
  return (key) => {
    const place = places.get(key) ?? placeAt(key);
    places.set(key, place);
    if (place.account !== undefined) return place;
    return said.size > 1 ? { ...place, provider: key } : { ...place, account: accountOf() };
  };
}

/** What the user said of the account of a provider, or of all that do not tell. */
export type AccountOf = (provider?: string) => string | undefined;

/** Whether a key is that of an AWS provider, such as `aws.orders` or `module.app:aws`. */
export function isAws(key: string): boolean {
  return /(^|:)aws(\.|$)/.test(key);
}

function accountIn({ assume_role: role, allowed_account_ids: allowed }: Expressions = {}): readonly unknown[] {
  return [role, allowed];
}
