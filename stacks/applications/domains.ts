import { domain } from 'cdktf-aws-secrets/environment';

/** Secrets that share keys: of what customers order, and of how money moves. */
export const domains = {
  commerce: domain('commerce', { owner: 'team-orders' }),
  payments: domain('payments', { owner: 'team-payments' }),
};
