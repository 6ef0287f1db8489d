import type { Construct, IConstruct } from 'constructs';
import type { RotationSchedule } from '../../model/rotation-schedule';
import { SecretName } from '../../model/secret-name';
import { superuserTag } from '../../model/superuser-tag';
import type { RoleAccess } from '../access/role-policy';
import { AwsAccount } from '../accounts/aws-account';
import { functionArn } from '../functions/function-checks';
import { bundleOf, codeVersion } from '../functions/function-code';
import type { IRotation, RotationTarget, SecretWithArn } from './i-rotation';
import { RotationFunction } from './rotation-function';
import { functionName } from './rotation-function-checks';
import type { RotationFunctionOptions } from './rotation-function-props';
import { createRotation } from './rotation-resource';

/** When a secret is rotated, and where that was proven first. */
export interface ScheduleOptions {
  readonly schedule: RotationSchedule;
  /**
   * Whether the secret is rotated at once when the schedule is made, or changed: also outside its window. Otherwise
   * Secrets Manager only tests the function, and rotates in the next window.
   *
   * @default true
   */
  readonly rotateImmediately?: boolean;
  /**
   * Name of the secret in another environment whose rotation must have succeeded with the same function first. The tag
   * `RotationTwin`, which the staging gate reads.
   *
   * @default - no proof is asked for
   */
  readonly provenBy?: `${string}/${string}/${string}`;
}

/** Rotation by a function. */
export interface FunctionRotationProps extends ScheduleOptions {
  readonly engine: string;
  /** A group's function, or how to make one for the secret alone. */
  readonly runs:
    | RotationFunction
    | (RotationFunctionOptions & { readonly settings?: Readonly<Record<string, string>> });
  /** @default - the function needs no other login */
  readonly superuser?: SecretWithArn;
  /** What the function calls beside Secrets Manager. @default - nothing */
  readonly access?: (account: AwsAccount) => RoleAccess;
  /** Refuses a secret that the engine cannot rotate. @default - every secret is accepted */
  readonly check?: (construct: Construct, target: RotationTarget) => void;
}

/** Rotation by a function of this package, or of one's own. */
export class FunctionRotation implements IRotation {
  readonly strategy: string;
  readonly schedule: RotationSchedule;

  constructor(private readonly props: FunctionRotationProps) {
    this.strategy = props.engine;
    this.schedule = props.schedule;
  }

  tags(): Readonly<Record<string, string>> {
    const { provenBy, runs, engine, superuser } = this.props;
    const version = runs instanceof RotationFunction ? runs.version : codeVersion(runs.code ?? bundleOf(engine));
    return {
      RotationFunctionVersion: version,
      ...(provenBy !== undefined && { RotationTwin: SecretName.parse(provenBy).value }),
      ...(superuser && superuserTag(superuser.secretName)),
    };
  }

  functionArn(secret: IConstruct, secretName: string): string {
    const { runs } = this.props;
    if (runs instanceof RotationFunction) return functionArn(runs, runs.functionName);
    return functionArn(secret, functionName(secretName));
  }

  bind(scope: Construct, target: RotationTarget): void {
    const { engine, superuser, check, schedule, rotateImmediately, access } = this.props;
    check?.(scope, target);
    const rotator = this.rotator(scope, target.secret.secretName);
    rotator.serve(target.secret, engine, superuser);
    if (access !== undefined) rotator.allow(access(AwsAccount.of(scope)));
    createRotation(scope, {
      target,
      schedule,
      rotateImmediately,
      operations: rotator.operations,
      functionArn: rotator.functionArn,
      after: rotator.ready,
    });
  }

  private rotator(scope: Construct, secretName: string): RotationFunction {
    const { runs, engine } = this.props;
    if (runs instanceof RotationFunction) return runs;
    return new RotationFunction(scope, 'RotationFunction', { ...runs, engine, name: functionName(secretName) });
  }
}
