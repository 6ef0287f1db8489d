import { removeTemporaryDirectories } from '../temporary-directory';

afterAll(removeTemporaryDirectories);
