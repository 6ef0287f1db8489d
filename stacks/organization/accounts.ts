const management = '200000000001';

/** The accounts of each environment, all of one organization. */
export const accounts = {
  dev: { management, security: '210000000001', audit: '220000000001', workloads: { orders: '230000000001' } },
  staging: {
    management,
    security: '310000000001',
    audit: '320000000001',
    workloads: { orders: '330000000001', payments: '330000000002' },
  },
  prod: {
    management,
    security: '410000000001',
    audit: '420000000001',
    workloads: { orders: '430000000001', payments: '430000000002' },
  },
} as const;

/** Every account of the organization. */
export const members: readonly string[] = [
  management,
  ...Object.values(accounts).flatMap(({ security, audit, workloads }) => [
    security,
    audit,
    ...Object.values(workloads),
  ]),
];
