import type { GuardrailTable } from '../../../helpers/guardrails/table';
import { table as secretCustomerKey } from './secret-customer-key';

/** The proof of every guardrail. */
export const tables: readonly GuardrailTable[] = [secretCustomerKey];
