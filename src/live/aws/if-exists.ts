import { AwsError } from './ask';

/**
 * Sends a request whose subject may be absent.
 *
 * @returns `undefined` when AWS knows no such resource
 * @throws `LiveError` when AWS refuses for any other reason
 */
export async function ifExists<T>(request: () => Promise<T>): Promise<T | undefined> {
  try {
    return await request();
  } catch (error) {
    if (error instanceof AwsError && error.code === 'ResourceNotFoundException') return undefined;
    throw error;
  }
}
