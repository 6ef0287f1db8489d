// The AWS SDK announces on Node.js 20 that releases after January 2027 will need 22: once for each test file.
process.env.AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED = 'true';
