/** A framework, as this library names it. */
export interface Framework {
  /** In tables. */
  readonly short: string;
  /** The edition whose numbers are used. */
  readonly edition: string;
  /** How the numbers are to be read. */
  readonly reading: string;
}

/**
 * The editions that controls refer to. Which requirement a control gives evidence for is this library's reading, not an
 * assessment: an assessor decides.
 */
export const FRAMEWORKS = {
  nist: {
    short: 'NIST',
    edition: 'NIST SP 800-53 revision 5',
    reading: 'The number of a control, its enhancement in digits, or its part in a letter, as IA-5(f)',
  },
  pci: {
    short: 'PCI',
    edition: 'PCI DSS 4.0.1',
    reading:
      'Secrets are authentication factors (8.3, 8.6) and not account data (3.5); what 3.6 and 3.7 ask of keys holds for those under which account data, or keys of account data, lie',
  },
  iso: { short: 'ISO', edition: 'ISO/IEC 27001:2022', reading: 'Annex A' },
  hipaa: { short: 'HIPAA', edition: 'HIPAA', reading: 'Security rule, 45 CFR part 164, subpart C' },
} as const satisfies Readonly<Record<string, Framework>>;

/** The frameworks by their short names. */
export type FrameworkName = keyof typeof FRAMEWORKS;
