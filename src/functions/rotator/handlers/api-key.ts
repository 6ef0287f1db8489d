import { API_KEY_CONTRACT } from '../../../model/rotation/api-key';
import { type ApiKeyDescription, apiKey } from '../http/api-key';
import { targetHandler } from '../lambda/target-handler';

export const handler = targetHandler(() => {
  const { description } = API_KEY_CONTRACT.settings.read(process.env);
  return apiKey(description as unknown as ApiKeyDescription);
});
