import { changesSection, expectationsSection, unprovenSection } from './access-sections';
import { escalationsGainedSection } from './escalation-sections';
import { findingsSection, hazardsSection } from './finding-sections';

/** The sections that ask for a decision, in the order of every renderer: the most important first. */
export const DECISIONS = [
  hazardsSection,
  changesSection,
  escalationsGainedSection,
  expectationsSection,
  unprovenSection,
  findingsSection,
] as const;
