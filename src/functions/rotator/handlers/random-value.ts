import { randomValue } from '../keys/random-value';
import { targetHandler } from '../lambda/target-handler';

/** RANDOM_KEY names the key of a JSON secret; without it the whole secret is the value. */
const { RANDOM_KEY: key } = process.env;

export const handler = targetHandler((_, { passwords }) =>
  randomValue({ policy: passwords({ length: 32, excludeCharacters: '' }), ...(key && { key }) }),
);
