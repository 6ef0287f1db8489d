import { type App, TerraformStack } from 'cdktf';
import { AwsAccount } from '../../constructs/accounts/aws-account';
import { AccessAttributes } from '../../constructs/people/access-attributes';
import { PermissionSet } from '../../constructs/people/permission-set';
import type { PermissionSetDefinition } from '../../constructs/people/permission-set-definition';
import { PermissionSets } from '../../constructs/people/permission-sets';
import { recordSource } from '../../constructs/synthesis/record-source';
import type { Environment } from '../schema/environment';
import type { Organization, OrganizationPeople } from '../schema/organization';
import type { PeopleAssignment, PeopleSet } from '../schema/people';
import { byName } from './by-name';
import { configureState } from './state';

/**
 * `org-people`: what people may do, in all environments. Permission sets belong to the organization, so that one stack
 * has them all with the assignments of each environment.
 *
 * @example
 * const { people } = organization;
 * if (people !== undefined) new PeopleStack(app, organization, people);
 */
export class PeopleStack extends TerraformStack {
  constructor(
    app: App,
    private readonly organization: Organization,
    private readonly people: OrganizationPeople,
  ) {
    super(app, 'org-people');
    recordSource(this);
    configureState(this, { name: 'org', state: organization.state });
    this.configureAccount();
    const { identityCenter, attributes, environments } = people;
    new AccessAttributes(this, 'Attributes', { identityCenter, attributes });
    const sets = this.createSets(environments);
    for (const environment of environments) assign(sets, environment);
  }

  private configureAccount(): void {
    const { deploymentRole, id: organizationId, managementAccount } = this.organization;
    const { account: accountId = managementAccount, identityCenter } = this.people;
    const { region } = identityCenter;
    AwsAccount.configure(this, { accountId, region, deploymentRole, organizationId });
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
    return new PermissionSet(this, id, { identityCenter: this.people.identityCenter, definition });
  }
}

function assign(sets: Readonly<Record<PeopleSet, PermissionSet>>, environment: Environment): void {
  for (const assignment of environment.people?.assignments ?? []) {
    sets[assignment.set].assign({ account: accountOf(environment, assignment), to: assignment.to });
  }
}

function accountOf({ accounts }: Environment, { account }: PeopleAssignment<string>): string {
  return typeof account === 'string'
    ? accounts[account]
    : byName(new Map(Object.entries(accounts.workloads)), 'workload', account.workload);
}
