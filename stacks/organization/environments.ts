import { dev } from '../environments/dev';
import { prod } from '../environments/prod';
import { staging } from '../environments/staging';

/**
 * The environments of the organization, by the name of their unit. The sandbox is an organization of its own, on your
 * machine, and has no guardrails.
 */
export const environments = { dev, staging, prod } as const;
