import { secretCustomerKey } from './secrets/secret-customer-key';

/** The guardrails of this library. Each is a function whose arguments are its options. */
export const Guardrails = { secretCustomerKey } as const;
