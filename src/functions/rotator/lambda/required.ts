import { RotationError } from '../core/rotation-error';

/**
 * A variable of the environment that the function cannot do without.
 * @throws RotationError when it is missing, or none of `allowed`
 */
export function required<T extends string = string>(name: string, allowed?: readonly T[]): T {
  const value = process.env[name];
  if (value === undefined || value === '') throw new RotationError(`'${name}' must be set in the environment`);
  if (allowed && !allowed.includes(value as T)) {
    throw new RotationError(`'${name}' must be ${allowed.join(' or ')}, got ${JSON.stringify(value)}`);
  }
  return value as T;
}
