import { MANDATORY_TAG_KEYS } from '../../model/mandatory-tag-keys';
import { request } from '../../model/policy/conditions';
import { PolicyStatement } from '../../model/policy/statement';
import { SECRET_ACTIONS } from '../access/permission';
import { closed, listSecrets, neverReadValues } from './people-statements';
import type { PermissionSetDefinition } from './permission-set-definition';
import { neverInvokeDirectly, startRotations } from './rotation-starters';

/** What administrators of secrets may do beside managing metadata and starting rotations. */
export interface SecretsAdministratorOptions {
  /**
   * Whether they put resource policies, with public access blocked, or see them alone. No policy language can look into
   * a policy that is put: who writes one can admit somebody else, as far as the key's policy also does.
   *
   * @default 'see'
   */
  readonly policies?: 'see' | 'write';
  /**
   * Names of the functions whose rotations they start, with `*` for any text: AWS asks whether they may invoke the
   * function. They invoke none but through Secrets Manager.
   *
   * @default ['rotate-*']
   */
  readonly rotationFunctions?: readonly string[];
  /**
   * Longest session, in hours: 1 to 12.
   *
   * @default 4
   */
  readonly sessionHours?: number;
}

/**
 * Tags that access, rotation and evidence hang on. Condition keys of tags ignore case, and so must this list.
 *
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/access_tags.html
 */
const PROTECTED_TAGS = [...MANDATORY_TAG_KEYS, 'RotationFunctionVersion', 'RotationStrategy', 'RotationTwin'];

const TAGGING = ['secretsmanager:TagResource', 'secretsmanager:UntagResource'];

/** People who manage secrets: they see all but values, tag, restore, delete with a recovery window, start rotations. */
export function secretsAdministrator(options: SecretsAdministratorOptions = {}): PermissionSetDefinition {
  const { policies = 'see', rotationFunctions = ['rotate-*'], sessionHours = 4 } = options;
  return {
    name: 'SecretsAdministrator',
    description: 'Manages secrets: metadata, rotation, recovery. Reads no value',
    sessionHours,
    statements: (partition) => {
      const secrets = [`arn:${partition}:secretsmanager:*:*:secret:*`];
      return [
        ...closed([
          ...manage(secrets),
          startRotations(partition, rotationFunctions),
          ...(policies === 'write' ? writePolicies(secrets) : []),
          ...look(),
          listSecrets(),
        ]),
        neverReadValues(),
        ...neverWiden(),
        ...neverInvokeDirectly(),
      ];
    },
  };
}

function manage(resources: readonly string[]): readonly PolicyStatement[] {
  return SECRET_ACTIONS.administer.map(({ verb, actions, always }) =>
    PolicyStatement.allow({ sid: verb, actions, resources, conditions: always }),
  );
}

function writePolicies(resources: readonly string[]): readonly PolicyStatement[] {
  return [
    PolicyStatement.allow({
      sid: 'WritePolicies',
      actions: ['secretsmanager:PutResourcePolicy'],
      resources,
      conditions: [request('Bool', 'secretsmanager:BlockPublicPolicy', ['true'])],
    }),
  ];
}

function look(): readonly PolicyStatement[] {
  const actions = [
    'cloudtrail:LookupEvents',
    'kms:DescribeKey',
    'kms:GetKeyPolicy',
    'kms:GetKeyRotationStatus',
    'kms:ListAliases',
    'secretsmanager:ListResourcePolicies',
    'secretsmanager:ValidateResourcePolicy',
  ];
  return [PolicyStatement.allow({ sid: 'Look', actions, resources: ['*'] })];
}

/** Ways to a value, or to more rights, that go through a call that is otherwise allowed. */
function neverWiden(): readonly PolicyStatement[] {
  const rotate = { actions: ['secretsmanager:RotateSecret'], resources: ['*'] };
  return [
    PolicyStatement.deny({
      sid: 'NeverChooseFunction',
      ...rotate,
      conditions: [request('Null', 'secretsmanager:RotationLambdaARN', ['false'])],
    }),
    PolicyStatement.deny({
      sid: 'NeverChooseRotationRole',
      ...rotate,
      conditions: [request('Null', 'secretsmanager:ExternalSecretRotationRoleArn', ['false'])],
    }),
    PolicyStatement.deny({
      sid: 'NeverChangeRotationRules',
      ...rotate,
      conditions: [request('Bool', 'secretsmanager:ModifyRotationRules', ['true'])],
    }),
    PolicyStatement.deny({
      sid: 'NeverDeleteForGood',
      actions: ['secretsmanager:DeleteSecret'],
      resources: ['*'],
      conditions: [request('Bool', 'secretsmanager:ForceDeleteWithoutRecovery', ['true'])],
    }),
    PolicyStatement.deny({
      sid: 'NeverMoveBetweenOwners',
      actions: TAGGING,
      resources: ['*'],
      conditions: [request('ForAnyValue:StringEqualsIgnoreCase', 'aws:TagKeys', PROTECTED_TAGS)],
    }),
  ];
}
