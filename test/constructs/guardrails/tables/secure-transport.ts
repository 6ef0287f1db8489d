import { secureTransport } from '../../../../src/constructs/guardrails/catalogue/perimeter/secure-transport';
import type { GuardrailTable } from '../../../helpers/synth/guardrails/table';

export const table: GuardrailTable = {
  guardrail: secureTransport(),
  rows: ({ administrator, consumer, key, secret }) => {
    const read = { by: consumer, action: 'secretsmanager:GetSecretValue', resource: secret('orders/database') };
    const decrypt = { by: administrator, action: 'kms:Decrypt', resource: key() };
    return {
      denied: [
        { what: 'a workload reads a value without TLS', ...read, context: { 'aws:SecureTransport': false } },
        { what: 'an administrator decrypts without TLS', ...decrypt, context: { 'aws:SecureTransport': false } },
      ],
      allowed: [
        { what: 'a workload reads a value over TLS', ...read, context: { 'aws:SecureTransport': true } },
        { what: 'an administrator decrypts over TLS', ...decrypt, context: { 'aws:SecureTransport': true } },
      ],
    };
  },
};
