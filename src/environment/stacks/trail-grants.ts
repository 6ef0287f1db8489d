import { AccountId } from '../../model/account-id';
import { Region } from '../../model/region';
import { roleArn } from '../../model/role-arn';
import type { TrailGrant } from '../../model/trail/named/reads/reads-outside-grants';
import type { Environment } from '../schema/environment';

/** Whom the data of environments lets read each secret: the roles of its readers, and those of writers. */
export function trailGrants(environments: readonly Environment[]): readonly TrailGrant[] {
  return environments.flatMap(({ name: environment, accounts, regions, secrets }) => {
    const { partition } = Region.of(regions.primary);
    return secrets.map(({ name, readers, writers }) => ({
      secret: `${environment}/${name}`,
      account: accounts.security,
      principals: [...readers, ...writers].map(({ workload, name: role }) =>
        roleArn({ partition, account: AccountId.of(accounts.workloads[workload] ?? ''), name: role }).toString(),
      ),
    }));
  });
}
