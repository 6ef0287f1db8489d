import { requirementsOf } from './requirement';

/**
 * The numbers were compared with the requirements as ComplianceAsCode lists them, those of 8.6 as an assessor's site
 * quotes them; the words are ours.
 *
 * @see https://www.pcisecuritystandards.org/document_library/
 * @see https://github.com/ComplianceAsCode/content/blob/master/controls/pcidss_4.yml
 * @see https://withpci.com/requirements/8/8.6/8.6.2
 */
export const pci = requirementsOf('pci', {
  keysProtected: ['3.6.1', 'Keys are protected against disclosure and misuse'],
  keysChanged: ['3.7.4', 'Keys are changed at the end of their period'],
  keysRetired: ['3.7.5', 'Keys are retired, replaced and destroyed under rules'],
  separateEnvironments: ['6.5.4', 'Roles are separate between production and what comes before it'],
  users: ['7.2.2', 'Users have the access that their function needs, and no more'],
  applications: ['7.2.5', 'Application and system accounts have the least privileges, for what needs them'],
  applicationReview: ['7.2.5.1', 'The access of application and system accounts is reviewed'],
  accessControl: ['7.3.1', 'Access control restricts access to the need to know'],
  sharedAccounts: ['8.2.2', 'Shared and generic accounts are used by exception only'],
  factorsEncrypted: ['8.3.2', 'Authentication factors are unreadable in transmission and storage'],
  notHardCoded: ['8.6.2', 'Passwords of applications are not in scripts, configuration or code'],
  passwordsChanged: ['8.6.3', 'Passwords of applications are protected against misuse, and changed'],
  auditLogs: ['10.2.1', 'Audit logs are enabled and active'],
  auditLogsProtected: ['10.3.2', 'Audit logs are protected from modification'],
  controlFailures: ['10.7.2', 'Failures of critical security controls are found, told and answered'],
});
