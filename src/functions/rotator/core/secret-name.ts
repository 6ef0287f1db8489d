import { lengthOf } from './length-of';

const ARN = /^arn:[a-z-]{3,20}:secretsmanager:[a-z0-9-]{1,30}:\d{12}:secret:[\w/+=.@-]{1,520}$/;

export function isSecretArn(id: string): boolean {
  return ARN.test(id);
}

/** A secret that another secret names, for a message: its ARN, and of any other text the length. */
export function secretName(id: string | null | undefined): string {
  return typeof id === 'string' && isSecretArn(id) ? `'${id}'` : `the secret named by ${lengthOf(id)}`;
}
