import { Runtime } from './runtime';

const standard = new Runtime();

/**
 * A secret by name or ARN, by the AWS SDK and with the defaults of {@link RuntimeOptions}.
 *
 * @example
 * const database = secret('prod/orders/database', { schema: JSON_CREDENTIAL });
 * const rows = await database.use(({ username, password }) => query(username, password));
 */
export const secret: Runtime['secret'] = standard.secret.bind(standard);

/**
 * A parameter of Parameter Store by name, likewise.
 *
 * @example
 * const { value } = await parameter('/prod/orders/endpoint').get();
 */
export const parameter: Runtime['parameter'] = standard.parameter.bind(standard);
