import { SsoadminAccountAssignment } from '@cdktf/provider-aws/lib/ssoadmin-account-assignment';
import { SsoadminPermissionSet } from '@cdktf/provider-aws/lib/ssoadmin-permission-set';
import { SsoadminPermissionSetInlinePolicy } from '@cdktf/provider-aws/lib/ssoadmin-permission-set-inline-policy';
import { SsoadminPermissionsBoundaryAttachment } from '@cdktf/provider-aws/lib/ssoadmin-permissions-boundary-attachment';
import type { ITerraformDependable } from 'cdktf';
import { Construct } from 'constructs';
import { AccountId } from '../../model/account-id';
import { type IdentityCenter, requireIdentityCenter } from '../../model/people/identity-center';
import type { Person } from '../../model/people/person';
import { requireSetName } from '../../model/permission-set-role-name';
import { PolicyDocument } from '../../model/policy/document';
import { AwsAccount } from '../accounts/aws-account';
import { recordSource } from '../synthesis/record-source';
import { terraformText } from '../synthesis/terraform-text';
import { validated } from '../synthesis/validation';
import { MAX_CHARACTERS, requirePersonId, requireSetDescription, sessionDuration } from './permission-set-checks';
import type { PermissionSetDefinition } from './permission-set-definition';
import { PermissionSetRole } from './permission-set-role';

/** A permission set of the organization. */
export interface PermissionSetProps {
  readonly identityCenter: IdentityCenter;
  /** What it lets people do, usually of {@link PermissionSets}. */
  readonly definition: PermissionSetDefinition;
  /**
   * Name of a managed policy that bounds the set's roles. It must exist in every account that the set is assigned in.
   *
   * @default - no boundary
   */
  readonly boundaryName?: string;
}

/** Who gets a permission set, and where. */
export interface AssignmentProps {
  /** Twelve digits of the account. */
  readonly account: string;
  readonly to: Person;
}

/**
 * A permission set of IAM Identity Center, in a stack of the account that administers Identity Center: the management
 * account, or the one that was made its delegated administrator.
 *
 * @see https://docs.aws.amazon.com/singlesignon/latest/userguide/permissionsetsconcept.html
 *
 * @example
 * const reader = new PermissionSet(stack, 'Reader', { identityCenter, definition: PermissionSets.secretsReader() });
 * reader.assign({ account: '111111111111', to: { kind: 'group', id: '93f4d8e2-0001-4000-8000-000000000001' } });
 * secret.grants.read(reader.roleIn('111111111111'));
 */
export class PermissionSet extends Construct {
  private readonly resource: SsoadminPermissionSet;
  private readonly policies: readonly ITerraformDependable[];

  /** @throws when the name, the description, the session, the boundary or the length of the policy breaks its rule */
  constructor(
    scope: Construct,
    id: string,
    private readonly props: PermissionSetProps,
  ) {
    super(scope, id);
    recordSource(this);
    validated(this, () => {
      requireIdentityCenter(props.identityCenter);
      requireSetName(props.definition.name);
      requireSetDescription(props.definition.description);
    });
    this.resource = this.createSet();
    this.policies = [this.createPolicy(), ...this.createBoundary()];
  }

  /**
   * Gives people the set in an account.
   *
   * @throws when the account or the id of the person breaks its rule, or they have it there already
   */
  assign({ account, to }: AssignmentProps): void {
    validated(this, () => {
      AccountId.of(account);
      requirePersonId(to.id);
    });
    new SsoadminAccountAssignment(this, `${account}-${to.id}`, {
      ...this.ofSet,
      targetType: 'AWS_ACCOUNT',
      targetId: account,
      principalType: to.kind === 'group' ? 'GROUP' : 'USER',
      principalId: to.id,
      // No account gets the role before its denials are there.
      dependsOn: [...this.policies],
    });
  }

  /**
   * The role of the set in an account, for grants of secrets.
   *
   * @example
   * secret.grants.read(permissionSet.roleIn('111111111111'));
   */
  roleIn(account: string): PermissionSetRole {
    const { identityCenter, definition } = this.props;
    return validated(
      this,
      () =>
        new PermissionSetRole({
          permissionSet: definition.name,
          account,
          identityCenterRegion: identityCenter.region,
        }),
    );
  }

  private get ofSet(): { readonly instanceArn: string; readonly permissionSetArn: string } {
    return { instanceArn: this.props.identityCenter.instanceArn, permissionSetArn: this.resource.arn };
  }

  private createSet(): SsoadminPermissionSet {
    const { identityCenter, definition } = this.props;
    return new SsoadminPermissionSet(this, 'Resource', {
      instanceArn: identityCenter.instanceArn,
      name: definition.name,
      description: terraformText(definition.description),
      sessionDuration: validated(this, () => sessionDuration(definition.sessionHours)),
    });
  }

  private createPolicy(): SsoadminPermissionSetInlinePolicy {
    const { partition } = AwsAccount.of(this).region;
    const text = validated(this, () =>
      new PolicyDocument(this.props.definition.statements(partition)).minifiedWithin(
        MAX_CHARACTERS,
        'make two permission sets of it',
      ),
    );
    return new SsoadminPermissionSetInlinePolicy(this, 'Policy', { ...this.ofSet, inlinePolicy: terraformText(text) });
  }

  private createBoundary(): readonly SsoadminPermissionsBoundaryAttachment[] {
    const { boundaryName } = this.props;
    if (boundaryName === undefined) return [];
    validated(this, () => requireBoundaryName(boundaryName));
    const permissionsBoundary = { customerManagedPolicyReference: { name: boundaryName } };
    return [new SsoadminPermissionsBoundaryAttachment(this, 'Boundary', { ...this.ofSet, permissionsBoundary })];
  }
}

function requireBoundaryName(name: string): void {
  if (!/^[\w+=,.@-]{1,128}$/.test(name)) {
    throw new Error(`\`boundaryName\` must be 1 to 128 characters of A-Z a-z 0-9 _+=,.@-, got '${name}'`);
  }
}
