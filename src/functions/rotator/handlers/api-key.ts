import { type ApiKeyDescription, apiKey } from '../http/api-key';
import { required } from '../lambda/required';
import { targetHandler } from '../lambda/target-handler';

/** API_KEY_DESCRIPTION: the description of the service, as JSON. It holds no secret. */
export const handler = targetHandler(() => apiKey(JSON.parse(required('API_KEY_DESCRIPTION')) as ApiKeyDescription));
