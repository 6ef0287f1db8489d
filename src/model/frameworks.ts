/** The requirements that a rule gives evidence for. */
export interface Frameworks {
  /** NIST SP 800-53 revision 5. @default - none */
  readonly nist?: readonly string[];
  /** PCI DSS 4.0.1. @default - none */
  readonly pci?: readonly string[];
  /** ISO/IEC 27001:2022, annex A. @default - none */
  readonly iso?: readonly string[];
  /** HIPAA security rule, 45 CFR. @default - none */
  readonly hipaa?: readonly string[];
}

/** Data at rest is encrypted with a key of one's own. */
export const ENCRYPTION: Frameworks = {
  nist: ['SC-28(1)', 'SC-13'],
  pci: ['3.5.1'],
  iso: ['A.8.24'],
  hipaa: ['164.312(a)(2)(iv)'],
};

/** Keys are kept, used, rotated and retired under rules. */
export const KEY_MANAGEMENT: Frameworks = { nist: ['SC-12'], pci: ['3.6.1', '3.7.1'], iso: ['A.8.24'] };

/** Credentials are changed regularly. */
export const ROTATION: Frameworks = {
  nist: ['IA-5(1)'],
  pci: ['8.3.9', '8.6.3'],
  iso: ['A.5.17'],
  hipaa: ['164.308(a)(5)(ii)(D)'],
};

/** Nobody may do more than the task needs. */
export const LEAST_PRIVILEGE: Frameworks = {
  nist: ['AC-6'],
  pci: ['7.2.5.1', '7.3.1'],
  iso: ['A.5.15', 'A.8.3'],
  hipaa: ['164.312(a)(1)'],
};

/** Access is reviewed, and what is not needed is taken away. */
export const ACCESS_REVIEW: Frameworks = { nist: ['AC-6'], pci: ['7.2.4'], iso: ['A.5.18'] };

/** Credentials do not lie in code, configuration or state. */
export const NO_PLAIN_TEXT: Frameworks = { nist: ['IA-5(7)'], pci: ['8.6.2'], iso: ['A.5.17'] };

/** Whoever calls is who they say they are. */
export const AUTHENTICATION: Frameworks = {
  nist: ['AC-6', 'IA-5'],
  pci: ['8.2.2'],
  iso: ['A.5.15'],
  hipaa: ['164.312(d)'],
};

/** What happened is recorded, and the record is kept from those whom it is about. */
export const AUDIT_TRAIL: Frameworks = {
  nist: ['AU-2', 'AU-6', 'AU-9', 'AU-12'],
  pci: ['10.2.1', '10.3.2'],
  iso: ['A.8.15', 'A.8.16'],
  hipaa: ['164.312(b)'],
};

/** Calls come from where they are expected, and from nowhere else. */
export const BOUNDARY_PROTECTION: Frameworks = {
  nist: ['AC-4', 'SC-7'],
  pci: ['1.4.1'],
  iso: ['A.8.20'],
  hipaa: ['164.312(a)(1)'],
};

/** Nothing in the frameworks asks for it; it makes the others possible. */
export const GOOD_PRACTICE: Frameworks = {};
