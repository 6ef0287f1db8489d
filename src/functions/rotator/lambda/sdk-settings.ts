/**
 * How the clients of the AWS SDK wait: it has no limits of its own, and a function in a network without a way to the
 * service would hang until Lambda ends it. Milliseconds.
 * @see https://docs.aws.amazon.com/AWSJavaScriptSDK/v3/latest/Package/-smithy-node-http-handler/Interface/NodeHttpHandlerOptions/
 */
export const SDK_SETTINGS = {
  maxAttempts: 5,
  requestHandler: { connectionTimeout: 3_000, requestTimeout: 10_000, throwOnRequestTimeout: true },
} as const;
