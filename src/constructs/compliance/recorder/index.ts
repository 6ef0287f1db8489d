export { ConfigRecorder, type ConfigRecorderProps } from './config-recorder';
export { ConfigStore, type ConfigStoreProps } from './config-store';
export type { RecordedResources } from './recorded-resources';
