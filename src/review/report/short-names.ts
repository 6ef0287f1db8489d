import { showHoles } from '../../iam';
import { keyTarget } from '../access/targets';
import type { World } from '../world/world';

/** Short names of one environment, where they mean one thing: `role/api`, `orders/database`, `key/commerce`. */
export interface ShortNames {
  readonly principal: (name: string) => string;
  readonly secret: (name: string) => string;
  /** Of a key, by its alias or address. */
  readonly key: (name: string) => string;
}

/**
 * Short names for an environment. A principal loses its account, and a secret its environment, unless another one then
 * has the same name.
 *
 * @param worlds before and after: a name is short only if it is in both
 */
export function shortNames(environment: string, worlds: readonly World[]): ShortNames {
  const arns = new Set(worlds.flatMap(({ principals }) => principals.map(({ arn }) => showHoles(arn))));
  const secrets = new Set(
    worlds.flatMap((world) =>
      [...world.secrets, ...world.parameters]
        .filter(({ origin }) => origin.environment === environment)
        .map(({ name }) => showHoles(name)),
    ),
  );
  const aliases = new Set(worlds.flatMap((world) => world.keys.map((key) => showHoles(keyTarget(key).name))));
  const keys = countBy([...aliases], (name) => keyName(name, environment));
  const labels = countBy([...arns], labelOf);
  const bare = countBy([...secrets], (name) => withoutStart(name, environment));
  return {
    principal: (name) => (arns.has(name) && labels.get(labelOf(name)) === 1 ? labelOf(name) : name),
    secret: (name) => {
      const others = (bare.get(withoutStart(name, environment)) ?? 0) - (secrets.has(name) ? 1 : 0);
      return others > 0 ? name : withoutStart(name, environment);
    },
    key: (name) => ((keys.get(keyName(name, environment)) ?? 0) > 1 ? name : keyName(name, environment)),
  };
}

/** `role/app` of its ARN; anything else stays. */
export function labelOf(name: string): string {
  return /^arn:[^:]*:iam::[^:]*:(.+)$/s.exec(name)?.[1] ?? name;
}

/** `key/commerce` of an alias that ends in `/<environment>/commerce`; an address or ARN stays. */
function keyName(name: string, environment: string): string {
  if (!name.startsWith('alias/')) return name;
  const [, own] = name.split(`/${environment}/`);
  return `key/${own ?? name.slice('alias/'.length)}`;
}

function withoutStart(name: string, environment: string): string {
  const start = `${environment}/`;
  return name.startsWith(start) && name.length > start.length ? name.slice(start.length) : name;
}

function countBy(names: readonly string[], key: (name: string) => string): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(key(name), (counts.get(key(name)) ?? 0) + 1);
  return counts;
}
