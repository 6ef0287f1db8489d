import { requirementsOf } from './requirement';

/** @see https://www.ecfr.gov/current/title-45/subtitle-A/subchapter-C/part-164/subpart-C */
export const hipaa = requirementsOf('hipaa', {
  accessModification: ['164.308(a)(4)(ii)(C)', 'Access establishment and modification'],
  passwords: ['164.308(a)(5)(ii)(D)', 'Password management'],
  accessControl: ['164.312(a)(1)', 'Access control'],
  encryptionAtRest: ['164.312(a)(2)(iv)', 'Encryption and decryption'],
  audit: ['164.312(b)', 'Audit controls'],
  authentication: ['164.312(d)', 'Person or entity authentication'],
  transmission: ['164.312(e)(1)', 'Transmission security'],
});
