import type { IConstruct } from 'constructs';
import { AwsAccount } from '../accounts/aws-account';
import { refuse } from '../synthesis/validation';
import type { FunctionOptions } from './function-props';

/** Refuses names and numbers that Lambda would refuse. */
export function requireFunction(construct: IConstruct, props: FunctionOptions & { readonly name: string }): void {
  const { name, reservedConcurrency: reserved, timeoutSeconds = 120 } = props;
  if (!/^[A-Za-z0-9-_]{1,64}$/.test(name)) {
    refuse(construct, `\`name\` must be 1 to 64 characters of A-Z a-z 0-9 - _, got '${name}'`);
  }
  if (reserved !== undefined && (!Number.isInteger(reserved) || reserved < 1)) {
    refuse(construct, `\`reservedConcurrency\` must be 1 or more, got ${reserved}: leave it out`);
  }
  if (!Number.isInteger(timeoutSeconds) || timeoutSeconds < 10 || timeoutSeconds > 900) {
    refuse(construct, `\`timeoutSeconds\` must be 10 to 900, got ${timeoutSeconds}`);
  }
}

/** The ARN of a function of the construct's account, in the Region of its stack. */
export function functionArn(construct: IConstruct, name: string): string {
  const { region, accountId } = AwsAccount.of(construct);
  return `arn:${region.partition}:lambda:${region}:${accountId}:function:${name}`;
}
