import type { Application } from '../schema/application';
import type { Consumer, ConsumerStatement } from '../schema/consumer';
import type { Environment, EnvironmentProps } from '../schema/environment';
import type { SecretEntry, SecretStatement } from '../schema/secret-entry';
import { inEntry } from './in-entry';
import { settingsIn } from './state-once';

/**
 * What the applications of an environment state, as it is there.
 *
 * @throws when an application cannot be in the environment, a name is used twice, or a secret has a reader or writer
 * that is not there
 */
export function applicationsIn({
  name: environment,
  applications,
}: Pick<EnvironmentProps, 'name' | 'applications'>): Pick<Environment, 'consumers' | 'secrets'> {
  for (const application of applications) {
    inEntry(`environment '${environment}'`, `application '${application.name}'`, () =>
      requireThere(environment, application, applications),
    );
  }
  const consumers = applications.flatMap(({ consumers: stated = [] }) => stated).flatMap(consumerIn(environment));
  for (const { name } of consumers) {
    if (consumers.filter((each) => each.name === name).length === 1) continue;
    throw new Error(
      `environment '${environment}', consumer '${name}': \`name\` must be unique in the environment, got '${name}' more than once`,
    );
  }
  const secrets = applications.flatMap((application) => application.secrets);
  return {
    consumers,
    secrets: secrets.flatMap((stated) =>
      inEntry(`environment '${environment}'`, `secret '${stated.name}'`, () =>
        secretIn(environment, stated, consumers),
      ),
    ),
  };
}

function requireThere(environment: string, { name, environments }: Application, all: readonly Application[]): void {
  if (!environments.includes(environment)) {
    throw new Error(
      `\`environments\` must contain '${environment}', got ${environments.join(', ')}: add it there, or remove the application here`,
    );
  }
  if (all.filter((each) => each.name === name).length > 1) {
    throw new Error(`\`applications\` must name each application once, got '${name}' more than once`);
  }
}

const consumerIn =
  (environment: string) =>
  (stated: ConsumerStatement): readonly Consumer[] => {
    const settings = settingsIn(stated, environment);
    return settings === undefined ? [] : [{ ...settings, name: stated.name, source: stated.source }];
  };

function secretIn(
  environment: string,
  stated: SecretStatement,
  consumers: readonly Consumer[],
): readonly SecretEntry[] {
  const settings = settingsIn(stated, environment);
  if (settings === undefined) return [];
  const { value, readers, writers = [] } = settings;
  return [
    {
      ...settings,
      name: stated.name,
      value: typeof value === 'function' ? value(environment) : value,
      readers: readers.map(({ name }) => found('readers', name, consumers)),
      writers: writers.map(({ name }) => found('writers', name, consumers)),
      source: stated.source,
    },
  ];
}

function found(property: string, name: string, consumers: readonly Consumer[]): Consumer {
  const consumer = consumers.find((each) => each.name === name);
  if (consumer !== undefined) return consumer;
  const known = consumers.map((each) => each.name).sort();
  throw new Error(
    `\`${property}\` must be consumers of the environment, which are ${known.join(', ') || 'none'}, got '${name}': say in \`differsIn\` who there are`,
  );
}
