import type { Environment } from '../../../../src/environment';
import { orders, ordersApi, ordersWorker } from '../../../../stacks/applications/orders';
import { payments } from '../../../../stacks/applications/payments';
import { prod as whole } from '../../../../stacks/environments/prod';
import type { StackJson } from './synthesize-change';

type Entry = Environment['secrets'][number];

/** The environment without its audit stack: each labelled change concerns what people read. */
export const prod: Environment = { ...whole, audit: undefined };

/** Names of the data, so that a change of the reference environments is found here at compile time. */
export const NAMES = { api: ordersApi.name, worker: ordersWorker.name, applications: [orders.name, payments.name] };

/** The environment with one of its secrets stated differently. */
export function withSecret(environment: Environment, name: string, edit: (entry: Entry) => Entry): Environment {
  return { ...environment, secrets: environment.secrets.map((each) => (each.name === name ? edit(each) : each)) };
}

/** The environment without one of its secrets. */
export function withoutSecret(environment: Environment, name: string): Environment {
  return { ...environment, secrets: environment.secrets.filter((each) => each.name !== name) };
}

/** The environment whose secret is read by these consumers. */
export function readBy(environment: Environment, name: string, readers: readonly string[]): Environment {
  return withSecret(environment, name, (entry) => ({
    ...entry,
    readers: environment.consumers.filter((each) => readers.includes(each.name)),
  }));
}

/** The environment without an application: its consumers, its secrets, and what it reads of others. */
export function withoutApplication(environment: Environment, application: string): Environment {
  const mine = (name: string) => name.startsWith(application);
  const consumers = environment.consumers.filter(({ name }) => !mine(name));
  return {
    ...environment,
    consumers,
    networks: (environment.networks ?? []).filter(({ workload }) => !mine(workload)),
    domains: environment.domains.filter(({ name }) => name !== application),
    secrets: environment.secrets
      .filter(({ name }) => !mine(name))
      .map((entry) => ({ ...entry, readers: entry.readers.filter(({ name }) => !mine(name)) })),
  };
}

/** Deletes the key of a domain in one Region, and the replicas that it encrypts. */
export function withoutKey(domain: string, region: string): (stack: StackJson) => void {
  return ({ resource }) => {
    const isKey = (id: string) => id.startsWith(`Key-${domain}_${region}_`);
    for (const type of ['aws_kms_key', 'aws_kms_alias']) {
      for (const id of Object.keys(resource[type])) if (isKey(id)) delete resource[type][id];
    }
    for (const secret of Object.values<StackJson>(resource.aws_secretsmanager_secret)) {
      secret.replica = (secret.replica ?? []).filter(
        (each: StackJson) => !each.kms_key_id.includes(`Key-${domain}_${region}_`),
      );
      if (secret.replica.length === 0) delete secret.replica;
    }
  };
}

/** Changes attributes of one resource, which is found by the beginning of its id. */
export function withAttributes(type: string, start: string, edit: (attributes: StackJson) => void) {
  return ({ resource }: StackJson): void => {
    const id = Object.keys(resource[type]).find((each) => each.startsWith(start));
    if (id === undefined) throw new Error(`no ${type} begins with ${start}`);
    edit(resource[type][id]);
  };
}
