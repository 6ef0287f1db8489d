import { databaseHandler } from '../lambda/database-handler';
import { POSTGRES_PASSWORDS, postgresEngine } from '../postgres/postgres-engine';

export const handler = databaseHandler({ passwords: POSTGRES_PASSWORDS, engine: postgresEngine });
