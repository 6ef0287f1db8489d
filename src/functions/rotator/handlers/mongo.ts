import { databaseHandler } from '../lambda/database-handler';
import { MONGO_PASSWORDS, mongoEngine } from '../mongo/mongo-engine';

export const handler = databaseHandler({ passwords: MONGO_PASSWORDS, engine: mongoEngine });
