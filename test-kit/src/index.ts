export { signIn, signUp, TEST_PASSWORD, type TestAccount } from './accounts.ts';
export { sampleBuild } from './sample-build.ts';
export { sharedData } from './shared-data.ts';
export { sheetRules } from './sheet-rules.ts';
export { type SpawnedServer, spawnServer } from './spawn-server.ts';
export { tempDir } from './temp-dir.ts';
export { startTestServer, type TestAnswer, type TestRequest, type TestServer } from './test-server.ts';
export { type TestDatabase, withDatabases } from './with-databases.ts';
