import { RANDOM_VALUE_CONTRACT } from '../../../model/rotation/random-value';
import { randomValue } from '../keys/random-value';
import { targetHandler } from '../lambda/target-handler';

export const handler = targetHandler((_, { passwords }) => {
  const { key } = RANDOM_VALUE_CONTRACT.settings.read(process.env);
  return randomValue({ policy: passwords({ length: 32, excludeCharacters: '' }), ...(key && { key }) });
});
