import { LiveError } from '../live-error';

const REMEDIES: Readonly<Record<string, string>> = {
  ResourceNotFoundException: 'check the name, the account and --region',
  AccessDeniedException: 'allow the action to whoever runs this command',
  AccessDenied: 'allow the action to whoever runs this command',
  LimitExceededException: 'a secret has at most 20 labels, remove some with cdktf-aws-secrets prune',
  CredentialsProviderError: 'log in, or set AWS_PROFILE',
  ExpiredTokenException: 'log in again',
};

/**
 * Sends one request. What AWS refuses is told as what was asked, of what, and why. The requests of the commands carry
 * no value of a secret, so AWS's own words may be shown.
 *
 * @throws `LiveError`
 */
export async function ask<T>(operation: string, subject: string, request: () => Promise<T>): Promise<T> {
  try {
    return await request();
  } catch (error) {
    const { name, message } = error instanceof Error ? error : new Error(String(error));
    if (message === 'Region is missing') {
      throw new LiveError("'--region' must be given, because neither AWS_REGION nor the profile names one");
    }
    const remedy = REMEDIES[name] ?? 'put this right and run the command again';
    throw new AwsError(`'${operation}' of '${subject}' failed with ${name} (${message}): ${remedy}`, name);
  }
}

/** What AWS refused; caught where the absence of something is an answer. */
export class AwsError extends LiveError {
  override readonly name = 'AwsError';

  /** @param code AWS's name for the error */
  constructor(
    message: string,
    readonly code: string,
  ) {
    super(message);
  }
}
