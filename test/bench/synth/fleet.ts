/** How many secrets are synthesized, over how many stacks of the security account. */
export interface Shape {
  readonly secrets: number;
  readonly stacks: number;
}

/** A secret of the fleet, with a key and a reader of its own. */
export interface Entry {
  /** The application: the tag `App` and the domain of the key. */
  readonly app: string;
  readonly secret: `${string}/${string}/${string}`;
  /** The role in the workload account that reads the secret. */
  readonly role: string;
}

export const SECURITY_ACCOUNT = '111111111111';
export const WORKLOAD_ACCOUNT = '222222222222';
export const REGION = 'eu-central-1';
export const REPLICA_REGION = 'eu-west-1';
export const DEPLOYMENT_ROLE = 'deploy';
export const OWNER = 'team-orders';
export const DESCRIPTION = 'Login of the service to its database';
/** What stands beside the generated password. */
export const TEMPLATE = { username: 'orders', host: 'orders.db.internal' };

/** The entries of each stack. Names have one length, so that a policy of one entry fits every other. */
export function fleet({ secrets, stacks }: Shape): readonly (readonly Entry[])[] {
  const all = Array.from({ length: secrets }, (_, number) => entry(number));
  const from = (stack: number) => Math.floor((stack * secrets) / stacks);
  return Array.from({ length: stacks }, (_, stack) => all.slice(from(stack), from(stack + 1)));
}

/** The entry with a number. */
export function entry(number: number): Entry {
  const app = `service-${String(number).padStart(6, '0')}`;
  return { app, secret: `prod/${app}/database`, role: `${app}-reader` };
}
