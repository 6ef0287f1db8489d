/** Workloads, and the roles with which they run: the same in every environment that has both workloads. */
export const consumers = {
  'orders-api': { workload: 'orders', runs: 'ecs-task' },
  'orders-worker': { workload: 'orders', runs: 'lambda' },
  'payments-api': { workload: 'payments', runs: 'ecs-task' },
  'payments-ledger': { workload: 'payments', runs: 'ec2' },
} as const;
