import { emulatorVariables } from '../emulator/emulator-environment';

export interface KeptSandbox {
  readonly endpoint: string;
  /** The emulator's process, also the id of its process group. */
  readonly pid: number;
  readonly workDirectory: string;
}

/** How to use, and how to end, a sandbox that was left running. */
export function keepInstructions({ endpoint, pid, workDirectory }: KeptSandbox): string {
  return [
    '',
    'The embedded AWS keeps running. To use it with the AWS CLI or an SDK:',
    ...Object.entries(emulatorVariables(endpoint)).map(([name, value]) => `  export ${name}=${value}`),
    'To act in an account, assume a role there:',
    '  aws sts assume-role --role-arn arn:aws:iam::<account>:role/deploy --role-session-name me',
    `State, plans and logs: ${workDirectory}`,
    'To stop it and remove them:',
    `  kill -- -${pid}; rm -r '${workDirectory}'`,
  ].join('\n');
}
