import { AccountId } from '../../model/account-id';
import { RESERVED_SERVICES } from './boundary-denials';

const APPLICATION = /^[A-Za-z0-9_+=.@-]+$/;
const SECRETS = /^arn:aws[a-z-]*:secretsmanager:[a-z0-9*-]+:\d{12}:secret:[\w/+=.@!?*-]{3,}$/;

/** What a boundary is made of, as far as it can be wrong. */
export interface BoundaryParts {
  readonly secretsAccount?: string;
  readonly applications?: readonly string[];
  readonly otherSecrets?: readonly string[];
  readonly services?: readonly string[];
}

/** @throws when the account, an application, an ARN or a service of a boundary breaks its rule */
export function requireBoundaryParts({ secretsAccount, ...lists }: BoundaryParts): void {
  const { applications = [], otherSecrets = [], services = [] } = lists;
  if (secretsAccount !== undefined) AccountId.of(secretsAccount);
  for (const application of applications) {
    if (!APPLICATION.test(application)) {
      throw new Error(`\`applications\` must be middle parts of secret names, got '${application}'`);
    }
  }
  for (const arn of otherSecrets) {
    if (!SECRETS.test(arn)) {
      throw new Error(`\`otherSecrets\` must be ARN patterns of secrets of one account, got '${arn}'`);
    }
  }
  for (const service of services) requireService(service);
}

function requireService(service: string): void {
  if (!/^[a-z0-9-]+$/.test(service)) {
    throw new Error(`\`services\` must be prefixes of actions such as 's3', got '${service}'`);
  }
  if (RESERVED_SERVICES.includes(service)) {
    throw new Error(
      `\`services\` must not include '${service}': anybody who can use all of it can leave the boundary, read other values or hide what was done`,
    );
  }
}
