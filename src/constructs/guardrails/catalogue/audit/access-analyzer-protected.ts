import { audit } from '../../../../model/controls/audit';
import type { Guardrail } from '../../guardrail';
import { protectAuditing } from './protect-auditing';

/** IAM Access Analyzer goes on looking, and its findings are archived by reviewed rules alone. */
export function accessAnalyzerProtected(): Guardrail {
  return protectAuditing({
    id: 'access-analyzer-protected',
    control: audit.monitoring,
    intent: 'Nobody deletes or narrows an analyzer of access, or archives what it finds',
    cannotExpress: [],
    page: 'https://docs.aws.amazon.com/service-authorization/latest/reference/list_awsiamaccessanalyzer.html',
    actions: [
      'access-analyzer:ApplyArchiveRule',
      'access-analyzer:CreateArchiveRule',
      'access-analyzer:DeleteAnalyzer',
      'access-analyzer:DeleteArchiveRule',
      'access-analyzer:DeleteServiceLinkedAnalyzer',
      'access-analyzer:UpdateAnalyzer',
      'access-analyzer:UpdateArchiveRule',
      'access-analyzer:UpdateFindings',
    ],
  });
}
