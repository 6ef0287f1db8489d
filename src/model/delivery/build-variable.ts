import { isSecretNeed, type Need } from './need';

/** A variable of the environment of a build, as CodeBuild takes it. */
export interface BuildVariable {
  readonly name: string;
  readonly type: 'SECRETS_MANAGER' | 'PARAMETER_STORE';
  /** What names the value: never the value. */
  readonly value: string;
}

/**
 * The variable that brings what is needed: of a secret `<ARN>:<key>:<stage>:<version id>`, without the colons at its
 * end, of a parameter its name.
 *
 * @see https://docs.aws.amazon.com/codebuild/latest/userguide/build-spec-ref.html#build-spec.env.secrets-manager
 */
export function buildVariable(name: string, need: Need<{ readonly secretArn: string }>): BuildVariable {
  if (!isSecretNeed(need)) return { name, type: 'PARAMETER_STORE', value: need.parameter };
  const parts = [need.secret.secretArn, need.key ?? '', need.stage ?? ''];
  return { name, type: 'SECRETS_MANAGER', value: parts.join(':').replace(/:+$/, '') };
}
