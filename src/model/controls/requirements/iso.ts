import { requirementsOf } from './requirement';

/**
 * The numbers and titles were compared with statements of applicability that organizations publish: the standard's text
 * is sold.
 *
 * @see https://www.iso.org/standard/27001
 */
export const iso = requirementsOf('iso', {
  separationOfDuties: ['A.5.3', 'Segregation of duties'],
  inventory: ['A.5.9', 'Inventory of information and other associated assets'],
  labelling: ['A.5.13', 'Labelling of information'],
  accessControl: ['A.5.15', 'Access control'],
  identities: ['A.5.16', 'Identity management'],
  authenticationInformation: ['A.5.17', 'Authentication information'],
  accessRights: ['A.5.18', 'Access rights'],
  compliance: ['A.5.36', 'Compliance with policies, rules and standards for information security'],
  privilegedAccess: ['A.8.2', 'Privileged access rights'],
  accessRestriction: ['A.8.3', 'Information access restriction'],
  authentication: ['A.8.5', 'Secure authentication'],
  configuration: ['A.8.9', 'Configuration management'],
  leakage: ['A.8.12', 'Data leakage prevention'],
  logging: ['A.8.15', 'Logging'],
  monitoring: ['A.8.16', 'Monitoring activities'],
  networks: ['A.8.20', 'Networks security'],
  cryptography: ['A.8.24', 'Use of cryptography'],
  separateEnvironments: ['A.8.31', 'Separation of development, test and production environments'],
});
