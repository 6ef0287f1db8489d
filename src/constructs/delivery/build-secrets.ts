import { Construct } from 'constructs';
import { type BuildVariable, buildVariable } from '../../model/delivery/build-variable';
import { checkedNeeds, type Needs } from '../../model/delivery/need';
import type { IConsumer } from '../access/i-consumer';
import { AwsAccount } from '../accounts/aws-account';
import { recordSource } from '../synthesis/record-source';
import { refuse, validated } from '../synthesis/validation';
import { type DeliveredSecret, grantSecrets, parametersOf } from './delivered-secret';
import { grantParameters } from './parameter-access';

/** What builds of a project of CodeBuild need. */
export interface BuildSecretsProps {
  /** The service role of the project: see `RoleTrust.codeBuild`. */
  readonly serviceRole: IConsumer;
  /** By the name of the variable. At least one. Secrets of another account by their full ARNs. */
  readonly needs: Needs<DeliveredSecret>;
  /**
   * Full ARNs of the customer keys of parameters that are SecureStrings.
   *
   * @default - Strings, and SecureStrings under the key that AWS manages
   */
  readonly parameterKeyArns?: readonly string[];
  /**
   * Why the values are read from outside the endpoints that a secret demands: CodeBuild fetches variables from its own
   * network.
   *
   * @default - they are read through them, where a secret demands any
   */
  readonly outsideEndpoints?: { readonly reason: string };
}

/**
 * Brings secrets and parameters into the environment of builds: CodeBuild fetches each value when a build starts, and
 * hides it in the log. The service role gets what it takes. The project stays yours.
 *
 * A pipeline passes them by the configuration of its CodeBuild action alone: variables of a pipeline are plain text.
 *
 * @see https://docs.aws.amazon.com/codebuild/latest/userguide/change-project.html
 *
 * @example
 * const secrets = new BuildSecrets(stack, 'BuildSecrets', {
 *   serviceRole: consumer,
 *   needs: { REGISTRY_TOKEN: { secret, key: 'token' }, FLAGS: { parameter: '/prod/orders/flags' } },
 * });
 */
export class BuildSecrets extends Construct {
  /** For `environment.environmentVariable` of a `CodebuildProject`, beside those of your own. */
  readonly environmentVariables: readonly BuildVariable[];

  /** @throws when there is no need, or a name, key, stage, parameter or key ARN is malformed */
  constructor(scope: Construct, id: string, props: BuildSecretsProps) {
    super(scope, id);
    recordSource(this);
    const { serviceRole, parameterKeyArns: keyArns = [], outsideEndpoints } = props;
    const entries = validated(this, () => checkedNeeds(props.needs));
    this.requireNames(entries.map(([name]) => name));
    this.requireKeys(keyArns);
    const needs = entries.map(([, need]) => need);
    grantSecrets(serviceRole, needs, { outsideEndpoints });
    grantParameters(serviceRole, { account: AwsAccount.of(this), parameters: parametersOf(needs), keyArns });
    this.environmentVariables = entries.map(([name, need]) => buildVariable(name, need));
  }

  /**
   * For `EnvironmentVariables` in the configuration of a CodeBuild action of CodePipeline.
   *
   * @see https://docs.aws.amazon.com/codepipeline/latest/userguide/action-reference-CodeBuild.html
   *
   * @example
   * const configuration = { ProjectName: 'orders', EnvironmentVariables: secrets.actionVariables };
   */
  get actionVariables(): string {
    return JSON.stringify(this.environmentVariables);
  }

  private requireNames(names: readonly string[]): void {
    const reserved = names.find((name) => name.startsWith('CODEBUILD_'));
    if (reserved !== undefined) {
      refuse(
        this,
        `\`needs\` must not have names that begin with CODEBUILD_, which CodeBuild sets itself, got '${reserved}'`,
      );
    }
  }

  private requireKeys(keyArns: readonly string[]): void {
    const other = keyArns.find((arn) => !/^arn:[\w-]+:kms:[a-z0-9-]+:\d{12}:key\/[\w-]+$/.test(arn));
    if (other !== undefined) {
      refuse(this, `\`parameterKeyArns\` must be arn:<partition>:kms:<region>:<account>:key/<id>, got '${other}'`);
    }
  }
}
