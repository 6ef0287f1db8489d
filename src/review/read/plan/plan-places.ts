import { isObject, type Json } from '../../world/json';
import type { Place } from '../block/place';
import { placeOf } from '../synth/providers';
import type { ChangeJson, PlanJson } from './plan-json';
import { templateOf } from './raw-expression';

/**
 * Where each provider of a plan works: as its configuration says, else as the ARNs of what exists under it say.
 *
 * @param account what the user said, for a provider that does not tell
 */
export function planPlaces(
  { configuration }: PlanJson,
  {
    keyOf,
    changes,
    account,
  }: {
    readonly keyOf: (change: ChangeJson) => string;
    readonly changes: readonly ChangeJson[];
    readonly account: string | undefined;
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
  return (key) => {
    const expressions = configuration?.provider_config?.[key]?.expressions ?? {};
    const raw = templateOf(expressions) as Readonly<Record<string, unknown>>;
    const place = placeOf(raw, (value) => (value ?? undefined) as Json | undefined);
    const [region, owner] = seen.get(key) ?? [];
    return {
      ...place,
      account: place.account ?? account ?? (owner || undefined),
      region: place.region ?? (region || undefined),
      ...(expressions.default_tags !== undefined && raw.default_tags === undefined && { defaultTags: undefined }),
    };
  };
}
