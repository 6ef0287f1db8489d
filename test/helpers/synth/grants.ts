import type { StatementJson } from '../../../src/model/policy/statement';
import { Organization } from './organization';
import { resources, statements, synth } from './synth';

/** The statements that grants wrote: in the policy of a resource, without those that are always there. */
export interface Granted {
  /** On the secret, wherever it is. */
  readonly secret: readonly StatementJson[];
  /** On the keys, in the Region of the secret and in that of its replica. */
  readonly key: readonly [readonly StatementJson[], readonly StatementJson[]];
  /** On the consumer's role; undefined where it has no policy. */
  readonly role: readonly StatementJson[] | undefined;
}

/** Grants something in an organization and gives what was written. */
export function granted(grant: (organization: Organization) => void): Granted {
  const stacks = synth((app) => grant(new Organization(app)));
  const on = (type: string, path: string) => statements(resources(stacks('security'), type)[path]).filter(isGrant);
  const policy = resources(stacks('workload'), 'aws_iam_role_policy')['Api/Policy/Resource'];
  return {
    secret: on('aws_secretsmanager_secret_policy', 'Database/Policy/eu-central-1'),
    key: [on('aws_kms_key', 'Key/eu-central-1/Resource'), on('aws_kms_key', 'Key/eu-west-1/Resource')],
    role: policy && statements(policy),
  };
}

function isGrant({ Sid }: StatementJson): boolean {
  return !/^(Deny|Administration|UseByDeployment)/.test(Sid);
}
