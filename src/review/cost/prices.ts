import { ReviewInputError } from '../user-file/input-error';
import { parseJson } from '../user-file/parse-json';
import { isObject } from '../world/json';

/** What things cost, in US dollars for one and a month. */
export interface Prices {
  /** Date of the prices, as `2026-11-01`. */
  readonly date: string;
  /** A secret; each replica is one. */
  readonly secret: number;
  /** A customer managed key; each replica of a multi-Region key is one. */
  readonly key: number;
  /** An alarm of CloudWatch on one metric of standard resolution. */
  readonly alarm: number;
  /** A Systems Manager parameter of the advanced tier. */
  readonly advancedParameter: number;
  /** An interface endpoint in one availability zone. */
  readonly endpointZone: number;
}

/**
 * List prices of us-east-1, without usage and tax. Other Regions and contracts differ: override them.
 * @see https://aws.amazon.com/secrets-manager/pricing/
 * @see https://aws.amazon.com/kms/pricing/
 * @see https://aws.amazon.com/cloudwatch/pricing/
 */
export const LIST_PRICES: Prices = {
  date: '2026-11-01',
  secret: 0.4,
  key: 1,
  alarm: 0.1,
  advancedParameter: 0.05,
  endpointZone: 7.3,
};

/**
 * Reads a file with some fields of {@link Prices}; the others keep their list price.
 *
 * @param name of the file, for messages
 * @throws `ReviewInputError` when it is not JSON, has another field, lacks `date`, or a price is not 0 or more
 *
 * @example
 * const prices = parsePrices('prices.json', readFileSync('prices.json', 'utf8'));
 */
export function parsePrices(name: string, text: string): Prices {
  const content = parseJson(name, text);
  if (!isObject(content)) throw new ReviewInputError(`'${name}' must hold an object, got ${typeof content}`);
  const { date, ...prices } = content;
  if (typeof date !== 'string' || !/^\d{4}-\d\d-\d\d$/.test(date)) {
    throw new ReviewInputError(
      `'${name}': 'date' must be a date such as 2026-11-01, got ${JSON.stringify(date) ?? 'none'}`,
    );
  }
  for (const [item, price] of Object.entries(prices)) {
    if (!Object.hasOwn(LIST_PRICES, item)) {
      const known = Object.keys(LIST_PRICES).join(', ');
      throw new ReviewInputError(`'${name}' must have the keys ${known}, got '${item}'`);
    }
    if (typeof price !== 'number' || !(price >= 0)) {
      throw new ReviewInputError(`'${name}': '${item}' must be a number of dollars, got ${JSON.stringify(price)}`);
    }
  }
  return { ...LIST_PRICES, ...content, date } as Prices;
}
