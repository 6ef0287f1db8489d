import type { ControlTheme } from './control';
import { hipaa } from './requirements/hipaa';
import { iso } from './requirements/iso';
import { nist } from './requirements/nist';
import { pci } from './requirements/pci';

/** That what happened is recorded, and kept from those whom it is about. */
export const audit = {
  trail: {
    id: 'audit-trail',
    intent: 'What happens with secrets is recorded, and nobody in an account changes the record',
    scope: ['O01', 'M01'],
    frameworks: [
      nist.auditProtection,
      nist.auditRecords,
      pci.auditLogs,
      pci.auditLogsProtected,
      iso.logging,
      hipaa.audit,
    ],
  },
  monitoring: {
    id: 'monitoring-kept',
    intent: 'What watches an account stays on, and nobody there hides what it finds',
    scope: ['O01'],
    frameworks: [nist.systemMonitoring, pci.controlFailures, iso.monitoring, hipaa.audit],
  },
  configuration: {
    id: 'configuration-recorded',
    intent: 'AWS Config records each account, and its rules and results are not changed there',
    scope: ['O01', 'M03'],
    frameworks: [nist.configurationSettings, iso.configuration],
  },
} as const satisfies ControlTheme;
