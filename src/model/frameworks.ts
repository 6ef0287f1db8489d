/** A framework, as this library names it. */
export interface FrameworkEdition {
  /** In tables. */
  readonly short: string;
  /** The edition whose numbers are used. */
  readonly edition: string;
  /** Where the numbers and their meaning were taken from. */
  readonly reading: string;
}

/**
 * The editions that {@link Frameworks} refers to. Which requirement a rule gives evidence for is this library's reading,
 * not an assessment: an assessor decides.
 */
export const FRAMEWORK_EDITIONS: Readonly<Record<keyof Frameworks, FrameworkEdition>> = {
  nist: {
    short: 'NIST',
    edition: 'NIST SP 800-53 revision 5',
    reading: 'The number of a control, its enhancement in digits, or its part in a letter, as IA-5(f)',
  },
  pci: {
    short: 'PCI',
    edition: 'PCI DSS 4.0.1',
    reading: 'Secrets are authentication factors (8.3) and not account data (3.5); by knowledge of the standard',
  },
  iso: { short: 'ISO', edition: 'ISO/IEC 27001:2022', reading: 'Annex A; by knowledge of the standard' },
  hipaa: { short: 'HIPAA', edition: 'HIPAA', reading: 'Security rule, 45 CFR part 164, subpart C' },
};

/** The requirements that a rule gives evidence for. */
export interface Frameworks {
  /** Numbers of the edition of {@link FRAMEWORK_EDITIONS}, in all four. @default - none */
  readonly nist?: readonly string[];
  /** @default - none */
  readonly pci?: readonly string[];
  /** @default - none */
  readonly iso?: readonly string[];
  /** @default - none */
  readonly hipaa?: readonly string[];
}

/** Secrets at rest are encrypted with a key of one's own: 3.5.1 of PCI is about account data, 8.3.2 about factors. */
export const ENCRYPTION: Frameworks = {
  nist: ['SC-28(1)', 'SC-13'],
  pci: ['8.3.2'],
  iso: ['A.8.24'],
  hipaa: ['164.312(a)(2)(iv)'],
};

/** Keys are kept, used, rotated and retired under rules. */
export const KEY_MANAGEMENT: Frameworks = { nist: ['SC-12'], pci: ['3.6.1', '3.7.1'], iso: ['A.8.24'] };

/** Keys are changed at the end of their period. */
export const KEY_ROTATION: Frameworks = { nist: ['SC-12'], pci: ['3.7.4'], iso: ['A.8.24'] };

/** Keys are retired so that nothing is lost that they protect. */
export const KEY_RETIREMENT: Frameworks = { nist: ['SC-12'], pci: ['3.7.5'], iso: ['A.8.24'] };

/** Credentials are changed regularly: part (f) of the control, as its enhancement (1) is about passwords' strength. */
export const ROTATION: Frameworks = {
  nist: ['IA-5(f)'],
  pci: ['8.3.9', '8.6.3'],
  iso: ['A.5.17'],
  hipaa: ['164.308(a)(5)(ii)(D)'],
};

/** Nobody may do more than the task needs. */
export const LEAST_PRIVILEGE: Frameworks = {
  nist: ['AC-6'],
  pci: ['7.2.2', '7.2.5', '7.3.1'],
  iso: ['A.5.15', 'A.8.3'],
  hipaa: ['164.312(a)(1)'],
};

/** Access is reviewed, and what is not needed is taken away. */
export const ACCESS_REVIEW: Frameworks = { nist: ['AC-6'], pci: ['7.2.4', '7.2.5.1'], iso: ['A.5.18'] };

/** Credentials do not lie in code, configuration or state. */
export const NO_PLAIN_TEXT: Frameworks = { nist: ['IA-5(7)'], pci: ['8.6.2'], iso: ['A.5.17'] };

/** Whoever calls is who they say they are. */
export const AUTHENTICATION: Frameworks = {
  nist: ['IA-2', 'IA-8', 'IA-9'],
  pci: ['8.3.1'],
  iso: ['A.8.5'],
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
