import { isText } from '../../model/is-text';
import type { OrganizationProps } from '../schema/organization';
import { findingServices } from '../schema/organization-findings';

/** @throws when what judges or finds has no account, findings have several, or what is left out has no reason */
export function requireDelegated({ audit, delegated = {} }: OrganizationProps): void {
  if (audit?.rules !== undefined && delegated.config === undefined) {
    throw new Error('`rules` must have an account: delegate config to the member that judges the others');
  }
  if (audit?.findings === undefined) return;
  for (const [name, choice] of Object.entries(audit.findings)) {
    if (choice.kind === 'left-out' && !isText(choice.reason, /\S/)) {
      throw new Error(`\`${name}\` must say why it is left out`);
    }
  }
  const services = findingServices(audit.findings);
  const accounts = new Set(services.map((service) => delegated[service]));
  if (services.length > 0 && (accounts.size > 1 || accounts.has(undefined))) {
    throw new Error(`\`findings\` must have one account: delegate ${services.join(', ')} to the same member`);
  }
}
