/** A technique of MITRE ATT&CK. */
export interface Technique {
  /** `T1555.006` */
  readonly id: string;
  /** As ATT&CK names it. */
  readonly name: string;
}

/**
 * Techniques of Enterprise ATT&CK that detections look for.
 *
 * @see https://attack.mitre.org/matrices/enterprise/cloud/iaas/
 */
export const attack = {
  cloudApi: { id: 'T1059.009', name: 'Cloud API' },
  cloudAccounts: { id: 'T1078.004', name: 'Cloud Accounts' },
  accountManipulation: { id: 'T1098', name: 'Account Manipulation' },
  additionalCredentials: { id: 'T1098.001', name: 'Additional Cloud Credentials' },
  additionalRoles: { id: 'T1098.003', name: 'Additional Cloud Roles' },
  trustedRelationship: { id: 'T1199', name: 'Trusted Relationship' },
  trustModification: { id: 'T1484.002', name: 'Trust Modification' },
  dataDestruction: { id: 'T1485', name: 'Data Destruction' },
  dataEncrypted: { id: 'T1486', name: 'Data Encrypted for Impact' },
  serviceStop: { id: 'T1489', name: 'Service Stop' },
  serviceDiscovery: { id: 'T1526', name: 'Cloud Service Discovery' },
  unusedRegions: { id: 'T1535', name: 'Unused/Unsupported Cloud Regions' },
  transferToAccount: { id: 'T1537', name: 'Transfer Data to Cloud Account' },
  cloudSecrets: { id: 'T1555.006', name: 'Cloud Secrets Management Stores' },
  disableTools: { id: 'T1562.001', name: 'Disable or Modify Tools' },
  disableLogs: { id: 'T1562.008', name: 'Disable or Modify Cloud Logs' },
  serverless: { id: 'T1648', name: 'Serverless Execution' },
} as const satisfies Readonly<Record<string, Technique>>;
