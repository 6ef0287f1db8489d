import { randomUUID } from 'node:crypto';
import {
  CreateSecretCommand,
  DescribeSecretCommand,
  GetSecretValueCommand,
  PutSecretValueCommand,
  RotateSecretCommand,
  type Tag,
  UpdateSecretVersionStageCommand,
} from '@aws-sdk/client-secrets-manager';
import { alternatingUsers } from '../../src/functions/rotator/database/alternating-users';
import { singleUser } from '../../src/functions/rotator/database/single-user';
import { createHandler } from '../../src/functions/rotator/lambda/create-handler';
import { postgresEngine } from '../../src/functions/rotator/postgres/postgres-engine';
import { SecretsManagerStore } from '../../src/functions/rotator/store/secrets-manager-store';
import { STEPS } from '../functions/rotator/helpers/world';
import { type LocalFunction, LocalLambda } from '../helpers/servers/local-lambda';
import { MotoServer } from '../helpers/servers/moto-server';
import { PostgresServer } from '../helpers/servers/postgres-server';
import { secretsManagerIn } from '../helpers/terraform/aws';

export type Strategy = 'single' | 'alternating';

export interface SecretOptions {
  readonly name: string;
  readonly strategy: Strategy;
  /** @default - none */
  readonly tags?: Readonly<Record<string, string>>;
}

/** The login of a real PostgreSQL in moto's Secrets Manager, rotated by the real handler in this process. */
export class CommandWorld {
  private constructor(
    readonly moto: MotoServer,
    readonly lambda: LocalLambda,
    private readonly postgres: PostgresServer,
  ) {}

  static async start(moto: string, initdb: string): Promise<CommandWorld> {
    const servers = [MotoServer.start(moto), LocalLambda.start(), PostgresServer.start(initdb)] as const;
    const world = new CommandWorld(...(await Promise.all(servers)));
    Object.assign(process.env, {
      AWS_ENDPOINT_URL: world.moto.endpoint,
      AWS_ENDPOINT_URL_LAMBDA: world.lambda.endpoint,
      AWS_REGION: 'eu-west-1',
      AWS_ACCESS_KEY_ID: 'test',
      AWS_SECRET_ACCESS_KEY: 'test',
    });
    return world;
  }

  async stop(): Promise<void> {
    await Promise.all([this.moto.stop(), this.lambda.stop(), this.postgres.stop()]);
  }

  /** Makes a user, the secret with its login, and the function that rotates it; returns the function's ARN. */
  async makeSecret({ name, strategy, tags = {} }: SecretOptions): Promise<string> {
    const username = `u${randomUUID().slice(0, 8)}`;
    const { host, port, superuser, password } = this.postgres;
    await this.postgres.query(`CREATE ROLE "${username}" LOGIN PASSWORD 'first-value'`);
    const server = { engine: 'postgres', host, port, dbname: 'postgres' };
    const masterarn = await this.create(`${name}-master`, { ...server, username: superuser, password });
    await this.create(name, {}, tags);
    // moto dates a rotation only when it has no function: the value that it makes then is replaced at once.
    await this.moto.client.send(new RotateSecretCommand({ SecretId: name }));
    const value = JSON.stringify({ ...server, masterarn, username, password: 'first-value' });
    await this.moto.client.send(new PutSecretValueCommand({ SecretId: name, SecretString: value }));
    const store = new SecretsManagerStore(this.moto.client);
    const engine = postgresEngine({ tls: { caFile: this.postgres.caFile, allowPlaintext: false } });
    const target = strategy === 'single' ? singleUser(engine) : alternatingUsers({ engine, store });
    const handler = createHandler({ store, target, log: { info: () => {}, error: () => {} } });
    const arn = `arn:aws:lambda:eu-west-1:123456789012:function:rotate-${username}`;
    this.lambda.functions.set(arn, { handler, modified: new Date(0), tags: {} });
    return arn;
  }

  /** Changes what Lambda says about a function. */
  deploy(functionArn: string, version: string, modified: Date): void {
    const { handler } = this.functionAt(functionArn);
    this.lambda.functions.set(functionArn, { handler, modified, tags: { RotationFunctionVersion: version } });
  }

  /** Makes a secret in another account and gives the commands the credentials of that account. */
  async useAccount(account: string, { name, tags }: Omit<SecretOptions, 'strategy'>): Promise<void> {
    const client = await secretsManagerIn(this.moto.endpoint, account, 'eu-west-1');
    await client.send(new CreateSecretCommand({ Name: name, SecretString: '{}', Tags: tagList(tags) }));
    const { accessKeyId, secretAccessKey, sessionToken } = await client.config.credentials();
    Object.assign(process.env, { AWS_ACCESS_KEY_ID: accessKeyId, AWS_SECRET_ACCESS_KEY: secretAccessKey });
    process.env.AWS_SESSION_TOKEN = sessionToken;
  }

  /**
   * A rotation, driven as Secrets Manager drives it; moto itself only stages the version.
   *
   * @returns runs more steps of the same rotation
   */
  async rotate(name: string, functionArn: string, steps: readonly string[] = STEPS) {
    const command = new RotateSecretCommand({
      SecretId: name,
      ClientRequestToken: randomUUID(),
      RotationLambdaARN: functionArn,
      RotationRules: { AutomaticallyAfterDays: 30 },
    });
    await expect(this.moto.client.send(command)).rejects.toThrow('Resource not found for ARN');
    const { arn } = await this.describe(name);
    const { handler } = this.functionAt(functionArn);
    const run = async (some: readonly string[]) => {
      const { ClientRequestToken } = command.input;
      for (const Step of some) await handler({ Step, SecretId: arn, ClientRequestToken });
    };
    await run(steps);
    return run;
  }

  /** Which version carries each label. */
  async labels(name: string): Promise<Record<string, string>> {
    const { versions } = await this.describe(name);
    return Object.fromEntries(
      Object.entries(versions).flatMap(([id, labels]) => labels.map((label) => [label, id] as const)),
    );
  }

  async putLabel(name: string, label: string, to: string): Promise<void> {
    const command = { SecretId: name, VersionStage: label, MoveToVersionId: to };
    await this.moto.client.send(new UpdateSecretVersionStageCommand(command));
  }

  async value(name: string, label = 'AWSCURRENT'): Promise<Record<string, string>> {
    const command = new GetSecretValueCommand({ SecretId: name, VersionStage: label });
    return JSON.parse((await this.moto.client.send(command)).SecretString ?? '');
  }

  async logsIn(name: string, label = 'AWSCURRENT'): Promise<boolean> {
    const { username = '', password = '' } = await this.value(name, label);
    return this.postgres.queryAs(username, password, 'SELECT 1').then(
      () => true,
      () => false,
    );
  }

  private functionAt(arn: string): LocalFunction {
    const found = this.lambda.functions.get(arn);
    if (found === undefined) throw new Error(`'functionArn' must be of a function that was made, got ${arn}`);
    return found;
  }

  private async describe(name: string): Promise<{ arn: string; versions: Record<string, string[]> }> {
    const answer = await this.moto.client.send(new DescribeSecretCommand({ SecretId: name }));
    return { arn: answer.ARN ?? '', versions: answer.VersionIdsToStages ?? {} };
  }

  private async create(name: string, value: object, tags: Readonly<Record<string, string>> = {}): Promise<string> {
    const SecretString = JSON.stringify(value);
    const command = new CreateSecretCommand({ Name: name, SecretString, Tags: tagList(tags) });
    return (await this.moto.client.send(command)).ARN ?? '';
  }
}

function tagList(tags: Readonly<Record<string, string>> = {}): Tag[] {
  return Object.entries(tags).map(([Key, Value]) => ({ Key, Value }));
}
