import { typesWith } from '../provider/known-types';
import { managed } from '../rules/resources-of';
import type { World } from '../world/world';
import type { CostLine, CostReport } from './cost-report';
import type { Prices } from './prices';

type Item = Exclude<keyof Prices, 'date'>;

const WORDS: Readonly<Record<Item, string>> = {
  secret: 'secrets and their replicas',
  key: 'customer managed keys',
  alarm: 'alarms of CloudWatch',
  advancedParameter: 'advanced parameters',
  endpointZone: 'interface endpoints, by availability zone',
};

/**
 * What an environment costs by the month, before and after. Only what has a price of its own is counted: usage, and the
 * rotation of keys, are not in it.
 *
 * @param before absent when there is nothing to compare with: then nothing counts as a difference
 */
export function monthlyCost(
  environment: string,
  prices: Prices,
  { before, after }: { readonly before?: World; readonly after: World },
): CostReport {
  const now = countOf(environment, after);
  const earlier = before === undefined ? now : countOf(environment, before);
  const lines = (Object.keys(WORDS) as Item[])
    .map((item): CostLine => ({ item: WORDS[item], before: earlier[item], after: now[item], unitPrice: prices[item] }))
    .filter((line) => line.before > 0 || line.after > 0);
  const sum = (when: 'before' | 'after') => lines.reduce((total, line) => total + line[when] * line.unitPrice, 0);
  return { pricesOf: prices.date, before: cents(sum('before')), after: cents(sum('after')), lines };
}

function countOf(environment: string, world: World): Readonly<Record<Item, number>> {
  const mine = <T extends { readonly origin: { readonly environment: string } }>(items: readonly T[]) =>
    items.filter(({ origin }) => origin.environment === environment);
  const of = (item: Item) => typesWith(({ billed }) => billed === item).flatMap((type) => mine(managed(world, type)));
  return {
    secret: mine(world.secrets).filter(({ owner, isUndeclared }) => owner === undefined && isUndeclared !== true)
      .length,
    key: mine(world.keys).filter(({ isUndeclared }) => isUndeclared !== true).length,
    alarm: of('alarm').length,
    advancedParameter: of('advancedParameter').filter(({ attributes }) => attributes.tier === 'Advanced').length,
    endpointZone: of('endpointZone')
      .filter(({ attributes }) => attributes.vpc_endpoint_type === 'Interface')
      .reduce(
        (zones, { attributes }) => zones + (Array.isArray(attributes.subnet_ids) ? attributes.subnet_ids.length : 1),
        0,
      ),
  };
}

function cents(dollars: number): number {
  return Math.round(dollars * 100) / 100;
}
