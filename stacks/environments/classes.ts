import { Classification } from 'cdktf-aws-secrets';

/** The classes of every environment: what each demands of rotation and recovery. */
export const classes = [Classification.highRisk, Classification.standard];
