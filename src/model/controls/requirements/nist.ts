import { requirementsOf } from './requirement';

/**
 * @see https://csrc.nist.gov/pubs/sp/800/53/r5/upd1/final
 * @see https://github.com/usnistgov/oscal-content/tree/main/nist.gov/SP800-53/rev5
 */
export const nist = requirementsOf('nist', {
  accountManagement: ['AC-2', 'Account Management'],
  atypicalUse: ['AC-2(12)', 'Account Monitoring for Atypical Usage'],
  accessEnforcement: ['AC-3', 'Access Enforcement'],
  informationFlow: ['AC-4', 'Information Flow Enforcement'],
  separationOfDuties: ['AC-5', 'Separation of Duties'],
  leastPrivilege: ['AC-6', 'Least Privilege'],
  securityFunctions: ['AC-6(1)', 'Authorize Access to Security Functions'],
  privilegedAccounts: ['AC-6(5)', 'Privileged Accounts'],
  privilegeReview: ['AC-6(7)', 'Review of User Privileges'],
  sessionTermination: ['AC-12', 'Session Termination'],
  securityAttributes: ['AC-16', 'Security and Privacy Attributes'],
  auditProtection: ['AU-9', 'Protection of Audit Information'],
  auditRecords: ['AU-12', 'Audit Record Generation'],
  continuousMonitoring: ['CA-7', 'Continuous Monitoring'],
  configurationSettings: ['CM-6', 'Configuration Settings'],
  organizationalUsers: ['IA-2', 'Identification and Authentication (Organizational Users)'],
  authenticatorsChanged: ['IA-5(f)', 'Authenticators are changed at intervals and after events'],
  authenticatorsProtected: ['IA-5(g)', 'Authenticators are protected from disclosure and modification'],
  noEmbeddedAuthenticators: ['IA-5(7)', 'No Embedded Unencrypted Static Authenticators'],
  services: ['IA-9', 'Service Identification and Authentication'],
  locations: ['SA-9(5)', 'Processing, Storage, and Service Location'],
  boundary: ['SC-7', 'Boundary Protection'],
  encryptionInTransit: ['SC-8(1)', 'Cryptographic Protection of what is transmitted'],
  keyManagement: ['SC-12', 'Cryptographic Key Establishment and Management'],
  cryptography: ['SC-13', 'Cryptographic Protection'],
  encryptionAtRest: ['SC-28(1)', 'Cryptographic Protection of what is stored'],
  systemMonitoring: ['SI-4', 'System Monitoring'],
});
