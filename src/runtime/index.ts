import { Runtime } from './runtime';

export type { Fetched } from './cache/held';
export type { Handle } from './handle';
export { isRefusedLogin } from './login/is-refused-login';
export type { UseOptions } from './login/use-value';
export type { MaskedValue } from './masked-value';
export type { RuntimeOptions } from './options';
export { Runtime, type SecretOptions, type ValueOptions } from './runtime';
export { RuntimeError } from './runtime-error';
export type { Schema } from './schema';
export type { From } from './sources/choose-source';
export type { Source, Wanted } from './sources/source';

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
