import { databaseHandler } from '../lambda/database-handler';
import { REDSHIFT_PASSWORDS, redshiftEngine } from '../redshift/redshift-engine';

export const handler = databaseHandler({ passwords: REDSHIFT_PASSWORDS, engine: redshiftEngine });
