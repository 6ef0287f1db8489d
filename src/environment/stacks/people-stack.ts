import { type App, TerraformStack } from 'cdktf';
import { AwsAccount } from '../../constructs/accounts/aws-account';
import { AccessAttributes } from '../../constructs/people/access-attributes';
import { PermissionSet } from '../../constructs/people/permission-set';
import type { PermissionSetDefinition } from '../../constructs/people/permission-set-definition';
import { PermissionSets } from '../../constructs/people/permission-sets';
import type { IdentityCenter } from '../../model/people/identity-center';
import type { Environment, StateLocation } from '../schema/environment';
import type { PeopleAssignment, PeopleSet } from '../schema/people';
import { configureState } from './state';

/** Where Identity Center is administered. */
export interface PeopleOrganization {
  /** The management account, or the delegated administrator of Identity Center. */
  readonly account: string;
  readonly organizationId: string;
  readonly deploymentRole: string;
  readonly state: StateLocation;
  readonly identityCenter: IdentityCenter;
  /** Attributes of the directory by the tag of a person's session. */
  readonly attributes: Readonly<Record<string, string>>;
}

/**
 * What people may do, in all environments: permission sets belong to the organization, so that one stack has them all
 * with the assignments of each environment.
 */
export class PeopleStack extends TerraformStack {
  constructor(
    app: App,
    private readonly organization: PeopleOrganization,
    environments: readonly Environment[],
  ) {
    super(app, 'org-people');
    configureState(this, { name: 'org', state: organization.state });
    this.configureAccount();
    const { identityCenter, attributes } = organization;
    new AccessAttributes(this, 'Attributes', { identityCenter, attributes });
    const sets = this.createSets(environments);
    for (const environment of environments) assign(sets, environment);
  }

  private configureAccount(): void {
    const { account, identityCenter, deploymentRole, organizationId } = this.organization;
    const { region } = identityCenter;
    AwsAccount.configure(this, { accountId: account, region, deploymentRole, organizationId });
  }

  private createSets(environments: readonly Environment[]): Readonly<Record<PeopleSet, PermissionSet>> {
    const developed = environments.filter(({ production }) => !production).map(({ name }) => name);
    return {
      Auditor: this.createSet('Auditor', PermissionSets.auditor()),
      Developer: this.createSet('Developer', PermissionSets.developer({ environments: developed })),
      SecretsAdministrator: this.createSet('SecretsAdministrator', PermissionSets.secretsAdministrator()),
      SecretsReader: this.createSet('SecretsReader', PermissionSets.secretsReader()),
      SecretsRollback: this.createSet('SecretsRollback', PermissionSets.secretsRollback()),
    };
  }

  private createSet(id: PeopleSet, definition: PermissionSetDefinition): PermissionSet {
    return new PermissionSet(this, id, { identityCenter: this.organization.identityCenter, definition });
  }
}

function assign(sets: Readonly<Record<PeopleSet, PermissionSet>>, environment: Environment): void {
  for (const assignment of environment.people?.assignments ?? []) {
    sets[assignment.set].assign({ account: accountOf(environment, assignment), to: assignment.to });
  }
}

function accountOf({ accounts }: Environment, { account }: PeopleAssignment<string>): string {
  return typeof account === 'string' ? accounts[account] : (accounts.workloads[account.workload] as string);
}
